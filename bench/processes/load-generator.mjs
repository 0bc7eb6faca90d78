// Puts load on a server, in a process of its own. One job at a time, as the parent sends them.
//
// It has to cost less than the server does, and a job has to be over within a fraction of a second. So it speaks to
// sockets, looks for nothing in an answer but its status and its end, and reads all connections into one buffer.
import { connect } from 'node:net';
import { createHistogram } from 'node:perf_hooks';
import { AnswerReader } from './answer-reader.mjs';

/** How long a server may be silent on all connections, in ms. The machine may be busy, and a late answer is still one. */
const PATIENCE = 60_000;
const LONGEST_US = 120_000_000;

const buffer = Buffer.allocUnsafe(64 * 1024);

/** What is sent, byte for byte. */
function written({ method, path, headers, body = '' }, host) {
  const length = body === '' ? {} : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host, ...headers, ...length });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${head}\r\n${body}`);
}

function put({ url, connections, seconds, amount, requests }) {
  const { host, hostname, port } = new URL(url);
  const texts = requests.map((request) => written(request, host));
  const histogram = createHistogram({ lowest: 1, highest: LONGEST_US, figures: 3 });
  const statuses = {};
  const sockets = [];
  /** How many requests were sent, were answered, and were answered while it counted. */
  let [sent, answered, answers] = [0, 0, 0];
  let ready = 0;
  let [began, ended] = [undefined, undefined];

  return new Promise((resolve, reject) => {
    let seen = -1;
    const watch = setInterval(() => {
      if (seen === answered) fail(new Error(`no answer came for ${PATIENCE / 1000} s`));
      seen = answered;
    }, PATIENCE);

    function fail(error) {
      close();
      reject(error);
    }

    function close() {
      clearInterval(watch);
      for (const socket of sockets) socket.removeAllListeners('close').destroy();
    }

    function begin() {
      began = performance.now();
      if (seconds !== undefined) setTimeout(end, seconds * 1000);
      for (const socket of sockets) socket.send();
    }

    /** Counts no more, and waits for what is under way. */
    function end() {
      ended ??= performance.now();
      if (answered < sent) return;
      close();
      resolve({
        answers,
        all: answered,
        seconds: (ended - began) / 1000,
        p50: histogram.percentile(50) / 1000,
        p99: histogram.percentile(99) / 1000,
        statuses,
      });
    }

    function open() {
      let sentAt = 0;
      const reader = new AnswerReader((status) => {
        const now = performance.now();
        answered += 1;
        if (ended !== undefined) return void (answered === sent && end());
        if (began === undefined) return void (++ready === connections && begin());
        answers += 1;
        statuses[status] = (statuses[status] ?? 0) + 1;
        histogram.record(Math.max(1, Math.round((now - sentAt) * 1000)));
        socket.send(now);
      });
      const socket = connect({
        host: hostname,
        port: Number(port),
        noDelay: true,
        onread: {
          buffer,
          callback(bytes) {
            try {
              reader.read(buffer.subarray(0, bytes));
            } catch (error) {
              fail(error);
            }
            return true;
          },
        },
      });
      socket.send = (now = performance.now()) => {
        if (amount !== undefined && began !== undefined && sent >= amount)
          return void (answered === sent && end());
        sentAt = now;
        socket.write(texts[sent++ % texts.length]);
      };
      // Where a time is measured, the first answer of each connection goes before it: to open it belongs to neither.
      socket.once('connect', () => {
        if (seconds !== undefined) socket.send();
        else if (++ready === connections) begin();
      });
      socket.once('error', fail);
      socket.once('close', () => fail(new Error('the server closed a connection')));
      sockets.push(socket);
    }

    for (let n = 0; n < connections; n += 1) open();
  });
}

process.on('message', async (job) => {
  const before = process.cpuUsage();
  const told = await put(job).catch(({ message }) => ({ fault: message }));
  const { user, system } = process.cpuUsage(before);
  process.send?.({ ...told, cpuUs: user + system });
});
process.on('disconnect', () => process.exit());
