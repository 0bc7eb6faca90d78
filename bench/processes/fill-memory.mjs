// What tasks take in memory: fills a mock without a socket, and tells the bytes that each task holds. Runs with --expose-gc.
const [index, request, count] = process.argv.slice(2);
const { createMockServer } = await import(index);
const { path, method, headers, body } = JSON.parse(request);
// A clock that stands still keeps all of them alive.
const mock = createMockServer({ clock: 'frozen', seed: 'memory', mostTasks: 10_000_000 });

async function fill(amount) {
  for (let n = 0; n < amount; n += 1) {
    const made = await mock.fetch(`http://127.0.0.1:4010${path}`, { method, headers, body });
    if (made.status !== 200) throw new Error(`a creation was answered with ${made.status}`);
    await made.arrayBuffer();
  }
}

async function held() {
  for (let times = 0; times < 3; times += 1) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

// What is loaded once, and the log of the latest events, is no part of a task.
await fill(5000);
const before = await held();
await fill(Number(count));
process.send({ bytes: ((await held()) - before) / Number(count) });
process.exit();
