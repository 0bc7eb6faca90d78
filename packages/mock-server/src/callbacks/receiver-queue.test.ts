import { expect, test } from 'vitest';
import { createReceiverQueue } from './receiver-queue.ts';

/** Works that end when they are told to, and the order in which they began. */
function works() {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => () =>
    new Promise<string>((resolve) => {
      began.push(name);
      ends.set(name, () => resolve(name));
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await settled();
  };
  return { began, work, end };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a receiver gets so many at once, and the rest in turn', async () => {
  const { began, work, end } = works();
  const queue = createReceiverQueue({ perReceiver: 2 });
  const results = ['a', 'b', 'c', 'd'].map((name) => queue.run(`https://one.example/${name}`, work(name)));
  expect(began).toEqual(['a', 'b']);
  await end('b');
  expect(began).toEqual(['a', 'b', 'c']);
  await end('a');
  await end('c');
  await end('d');
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
});

test('a receiver that is dead delays no other', async () => {
  const { began, work } = works();
  const queue = createReceiverQueue({ perReceiver: 1 });
  for (let index = 0; index < 100; index += 1) void queue.run('https://dead.example/', work(`dead ${index}`));
  void queue.run('https://alive.example/', work('alive'));
  void queue.run('https://dead.example:8443/', work('another port'));
  expect(began).toEqual(['dead 0', 'alive', 'another port']);
});

test('a work that fails rejects its own caller, and makes room', async () => {
  const queue = createReceiverQueue({ perReceiver: 1 });
  const thrown = queue.run('https://one.example/', () => {
    throw new Error('at once');
  });
  const rejected = queue.run('https://one.example/', async () => {
    throw new Error('later');
  });
  const fine = queue.run('https://one.example/', async () => 'fine');
  await expect(thrown).rejects.toThrow('at once');
  await expect(rejected).rejects.toThrow('later');
  await expect(fine).resolves.toBe('fine');
});

test('a URL that is none rejects, and blocks nothing', async () => {
  const queue = createReceiverQueue({ perReceiver: 1 });
  await expect(queue.run('none', async () => 'x')).rejects.toThrow('Invalid URL');
  await queue.close();
});

test('closing refuses what waits and what comes, and waits for what runs', async () => {
  const { began, work, end } = works();
  const queue = createReceiverQueue({ perReceiver: 1 });
  const running = queue.run('https://one.example/', work('running'));
  const waiting = queue.run('https://one.example/', work('waiting'));
  let closed = false;
  const closing = queue.close().then(() => {
    closed = true;
  });
  await expect(waiting).rejects.toThrow('closed');
  await expect(queue.run('https://two.example/', work('late'))).rejects.toThrow('closed');
  expect(closed).toBe(false);
  await end('running');
  await closing;
  await expect(running).resolves.toBe('running');
  expect(began).toEqual(['running']);
});

test('a queue with nothing in it closes at once, and again', async () => {
  const queue = createReceiverQueue({ perReceiver: 1 });
  await queue.close();
  await queue.close();
});

test('a long queue of one receiver is worked off in order', async () => {
  const queue = createReceiverQueue({ perReceiver: 3 });
  const order: number[] = [];
  const all = Array.from({ length: 20_000 }, (_, index) =>
    queue.run('https://one.example/', async () => order.push(index)),
  );
  await Promise.all(all);
  expect(order).toEqual(all.map((_, index) => index));
});

test('works that nobody waits for share one function, and come in turn with the others', async () => {
  const queue = createReceiverQueue({ perReceiver: 1 });
  const begun: string[] = [];
  const shared = {
    run: async (name: string) => void begun.push(name),
    refuse: (name: string) => void begun.push(`not ${name}`),
  };
  queue.add('https://one.example/', shared, 'a');
  const between = queue.run('https://one.example/', async () => begun.push('between'));
  queue.add('https://one.example/', shared, 'b');
  await between;
  await settled();
  expect(begun).toEqual(['a', 'between', 'b']);
});

test('a shared work that fails makes room', async () => {
  const queue = createReceiverQueue({ perReceiver: 1 });
  const run = async (): Promise<never> => {
    throw new Error('later');
  };
  queue.add('https://one.example/', { run, refuse() {} }, 'a');
  await expect(queue.run('https://one.example/', async () => 'fine')).resolves.toBe('fine');
});

test('closing tells each shared work that it is refused', async () => {
  const { began, work, end } = works();
  const queue = createReceiverQueue({ perReceiver: 1 });
  const refused: string[] = [];
  const shared = { run: (name: string) => work(name)(), refuse: (name: string) => void refused.push(name) };
  for (const name of ['running', 'waiting 1', 'waiting 2']) queue.add('https://one.example/', shared, name);
  const closing = queue.close();
  queue.add('https://two.example/', shared, 'late');
  expect(refused).toEqual(['waiting 1', 'waiting 2', 'late']);
  await end('running');
  await closing;
  expect(began).toEqual(['running']);
});

test.each([0, -1, 1.5, Number.NaN])('perReceiver cannot be %d', (perReceiver) => {
  expect(() => createReceiverQueue({ perReceiver })).toThrow('perReceiver must be a whole number');
});
