import { type Attempt, createMockServer, type Plan } from '@videoretalk/mock-server';
import { expect, test } from 'vitest';
import { requestExamples } from '../src/generated/constants.ts';

const WORLDS = 100;
const start = Date.parse('2026-01-01T00:00:00.000Z');
const keyOf = (n: number): string => `sk-world-${n}`;
const hookOf = (n: number): string => `https://hooks.example.com/world-${n}`;

/** What one world has seen of itself, in the order in which it happened. */
type Transcript = string[];

/**
 * Lets many worlds of one mock live side by side, each with a time, a rule, faults, tasks and callbacks of its own, and
 * writes down all that each of them sees.
 */
async function live(seed: string) {
  const sent: { url: string; line: string }[] = [];
  const attempts: { world: string; attempt: Attempt; plan: Plan }[] = [];
  const mock = createMockServer({
    clock: 'frozen',
    start,
    seed,
    onBreach: () => {},
    onAttempt: (attempt, plan, world) => attempts.push({ attempt, plan, world }),
    sendCallback: async ({ url, headers, body }) => {
      sent.push({ url, line: `callback ${JSON.stringify(headers)} ${body}` });
      // Every third world has a receiver that is never content.
      const status = Number(url.split('-').at(-1)) % 3 === 0 ? 500 : 204;
      return { response: { status, headers: {}, body: '', truncated: false } };
    },
  });

  const one = async (n: number): Promise<Transcript> => {
    const lines: Transcript = [];
    const reach = mock.control({ apiKey: keyOf(n) });
    const tell = async (what: string, path: string, init: RequestInit = {}): Promise<string> => {
      const headers = { authorization: `Bearer ${keyOf(n)}`, 'content-type': 'application/json' };
      try {
        const response = await mock.fetch(`http://mock.test${path}`, { ...init, headers });
        const body = await response.text();
        lines.push(`${what} ${response.status} ${JSON.stringify([...response.headers])} ${body}`);
        return body;
      } catch (error) {
        lines.push(`${what} ${String((error as Error).cause ?? error)}`);
        return '';
      }
    };
    await reach.rules.add({
      scenario: n % 2 === 0 ? 'cancelled' : 'result-data',
      when: { query_face_threshold: 150 },
    });
    await reach.faults.replace([
      { kind: 'reset', probability: 0.2, moment: 'after' },
      { kind: 'error', status: 500, probability: 0.2, moment: 'before' },
      { kind: 'duplicate', copies: (n % 3) + 1, probability: 0.5 },
      { kind: 'late', ms: 1000 * n, probability: 0.3 },
    ] as never);
    await reach.clock.advance({ seconds: n });
    for (let task = 0; task < 3; task++)
      await tell('create', '/v1/videos/generations', {
        method: 'POST',
        body: JSON.stringify({
          ...requestExamples.minimal,
          callback_url: hookOf(n),
          ...(task === 1 ? { query_face_threshold: 150 } : {}),
        }),
      });
    await reach.clock.advance({ minutes: 10 });
    const { tasks } = await reach.tasks.list();
    for (const { id } of tasks) await tell('read', `/v1/tasks/${id}`);
    const { deliveries } = await reach.deliveries.list();
    // What a receiver took is told in real time, and is nobody's promise.
    const told = JSON.stringify(deliveries, (name, value) => (name === 'duration_ms' ? undefined : value));
    lines.push(`tasks ${JSON.stringify(tasks)}`, `deliveries ${told}`);
    lines.push(`faults ${JSON.stringify(await reach.faults.list())}`);
    lines.push(`rules ${JSON.stringify(await reach.rules.list())}`);
    lines.push(`clock ${JSON.stringify(await reach.clock.read())}`);
    return lines;
  };

  const seen = await Promise.all(Array.from({ length: WORLDS }, (_, n) => one(n)));
  const transcripts = seen.map((lines, n) => [
    ...lines,
    ...sent.filter(({ url }) => url === hookOf(n)).map(({ line }) => line),
  ]);
  return { mock, transcripts, attempts, sent };
}

test('a hundred worlds side by side see nothing of each other', async () => {
  const { mock, attempts, sent, transcripts } = await live('one');
  const worlds = await mock.control().worlds();
  expect(worlds).toHaveLength(WORLDS);
  const owner = new Map<string, number>();
  const draws = new Set<string>();
  for (let n = 0; n < WORLDS; n++) {
    const reach = mock.control({ apiKey: keyOf(n) });
    const { tasks } = await reach.tasks.list();
    expect(tasks.every(({ request }) => request.callback_url === hookOf(n))).toBe(true);
    for (const { id } of tasks) {
      // An id is drawn by its world's own chance: no other world has drawn it, at whatever second.
      const drawn = id.slice(-8);
      expect(draws).not.toContain(drawn);
      draws.add(drawn);
      owner.set(id, n);
    }
    const now = Date.parse((await reach.clock.read()).now);
    expect(now).toBe(start + 1000 * n + 600_000);
    expect(await reach.rules.list()).toMatchObject([{ scenario: n % 2 === 0 ? 'cancelled' : 'result-data' }]);
    expect((await reach.faults.list()).at(-1)).toMatchObject({ kind: 'late', ms: 1000 * n });
  }
  expect(attempts.length).toBeGreaterThan(WORLDS);
  for (const { plan, world } of attempts) {
    const n = owner.get(plan.id) ?? -1;
    expect(plan.request.callback_url).toBe(hookOf(n));
    expect(world).toBe(worlds[n]?.id);
  }
  for (const { url, line } of sent) {
    const id = JSON.parse(line.slice(line.indexOf('} {') + 2)).id as string;
    expect(url).toBe(hookOf(owner.get(id) ?? -1));
  }
  // A task of another key is as unknown as one that never was.
  const [[id] = []] = owner;
  const foreign = await mock.fetch(`http://mock.test/v1/tasks/${id}`, {
    headers: { authorization: 'Bearer sk-nobody' },
  });
  expect(foreign.status).toBe(404);
  expect(transcripts.flat().some((line) => line.includes('ECONNRESET'))).toBe(true);
  expect(transcripts.flat().some((line) => line.startsWith('create 500'))).toBe(true);
  expect(mock.breaches).toEqual([]);
  await mock.close();
});

test('a world that is emptied leaves the others as they are', async () => {
  const { mock } = await live('two');
  const shown = async (n: number): Promise<string> => {
    const reach = mock.control({ apiKey: keyOf(n) });
    const { tasks } = await reach.tasks.list();
    const parts = [await reach.clock.read(), await reach.rules.list(), await reach.faults.list(), tasks];
    return JSON.stringify([...parts, (await reach.deliveries.list()).deliveries]);
  };
  const others = Array.from({ length: WORLDS }, (_, n) => n).filter((n) => n !== 42);
  const before = await Promise.all(others.map(shown));
  await mock.control({ apiKey: keyOf(42) }).reset();
  expect(await Promise.all(others.map(shown))).toEqual(before);
  const emptied = mock.control({ apiKey: keyOf(42) });
  expect(await emptied.tasks.list()).toMatchObject({ tasks: [], next: null });
  expect(await emptied.rules.list()).toEqual([]);
  expect(await emptied.faults.list()).toEqual([]);
  expect(Date.parse((await emptied.clock.read()).now)).toBe(start);
  await mock.close();
});

test('the same seed gives the same worlds, byte for byte, and another seed gives others', async () => {
  const [first, again, other] = [await live('same'), await live('same'), await live('another')];
  expect(again.transcripts).toEqual(first.transcripts);
  for (let n = 0; n < WORLDS; n++) expect(other.transcripts[n]).not.toEqual(first.transcripts[n]);
  await Promise.all([first, again, other].map(({ mock }) => mock.close()));
});
