// What the mock's check of its own answers costs, and an open stream of events beside it. Rounds alternate, so that what
// else the machine does falls on all alike. Run it with `pnpm bench:self-check`.
import { createMockServer, type MockServer } from '@videoretalk/mock-server';
import { machine, median, row } from './table.ts';

const ROUNDS = 7;
const REQUESTS = 1000;
/** How many requests are under way at once over a socket. */
const ABREAST = 16;

const variants = [
  { name: 'unchecked', selfCheck: false, watched: false },
  { name: 'checked', selfCheck: true, watched: false },
  { name: 'checked, events watched', selfCheck: true, watched: true },
] as const;
const headers = { authorization: 'Bearer bench', 'content-type': 'application/json' };
const body = JSON.stringify({
  model: 'videoretalk',
  video_url: 'https://example.com/speaker.mp4',
  audio_url: 'https://example.com/speech.wav',
});

type Fetch = (path: string, init: RequestInit) => Promise<Response>;
type Work = (fetch: Fetch, id: string) => Promise<Response>;

const works = {
  create: (fetch: Fetch) => fetch('/v1/videos/generations', { method: 'POST', headers, body }),
  'look up': (fetch: Fetch, id: string) => fetch(`/v1/tasks/${id}`, { headers }),
} satisfies Readonly<Record<string, Work>>;

/** Requests per second. */
async function rate(fetch: Fetch, work: Work, id: string, abreast: number): Promise<number> {
  let left = REQUESTS;
  const began = performance.now();
  const one = async (): Promise<void> => {
    while (left-- > 0) {
      const response = await work(fetch, id);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`answered with ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: abreast }, one));
  return REQUESTS / ((performance.now() - began) / 1000);
}

/** Reads the stream of events until the mock closes it. */
async function watch(mock: MockServer): Promise<void> {
  for await (const _event of mock.control({ apiKey: 'bench' }).events());
}

console.log(`${machine()}\nmedian of ${ROUNDS} rounds of ${REQUESTS} requests, requests per second\n`);
console.log(
  row('door', 'request', ...variants.map(({ name }) => name), 'checked / unchecked', 'watched / checked'),
);
console.log(row(...Array<string>(7).fill('---')));
for (const door of ['in process', 'socket']) {
  const set = await Promise.all(
    variants.map(async ({ selfCheck, watched }) => {
      const mock = createMockServer({ clock: 'frozen', seed: 'bench', selfCheck });
      const listening = door === 'socket' ? await mock.listen({ port: 0 }) : undefined;
      const fetch: Fetch = listening
        ? (path, init) => globalThis.fetch(`${listening.url}${path}`, init)
        : (path, init) => mock.fetch(`http://mock.test${path}`, init);
      const created = await works.create(fetch);
      const { id } = (await created.json()) as { id: string };
      const watching = watched ? watch(mock) : undefined;
      return { mock, listening, fetch, id, watching };
    }),
  );
  for (const [name, work] of Object.entries(works)) {
    const rates: number[][] = set.map(() => []);
    for (let round = -1; round < ROUNDS; round++)
      for (const [index, { fetch, id }] of set.entries()) {
        const measured = await rate(fetch, work, id, door === 'socket' ? ABREAST : 1);
        // The first round only warms up.
        if (round >= 0) rates[index]?.push(measured);
      }
    const [unchecked = 0, checked = 0, watched = 0] = rates.map(median);
    const whole = [unchecked, checked, watched].map((value) => value.toFixed(0));
    console.log(row(door, name, ...whole, (checked / unchecked).toFixed(2), (watched / checked).toFixed(2)));
  }
  await Promise.all(set.map(({ mock, listening }) => (listening ?? mock).close()));
  await Promise.allSettled(set.map(({ watching }) => watching));
}
