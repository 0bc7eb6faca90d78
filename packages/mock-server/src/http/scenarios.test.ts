import { describe, expect, test } from 'vitest';
import {
  errors,
  requestExamples,
  scenarios,
  simulation,
  taskErrorCodes,
  taskLifecycle,
} from '../generated/constants.ts';
import {
  validateErrorResponse,
  validateFinishedTask,
  validateTask,
  validateVideoRetalkResponse,
} from '../generated/validators.js';
import { createManualClock, createMockServer } from '../index.ts';
import { type Scenario, scenarioNamed } from '../simulation/scenario.ts';

const minimal = requestExamples.minimal;
const callback_url = 'https://hooks.example.org/done';
const names = Object.keys(scenarios);
const scenario = (name: string) => scenarioNamed(name) as Scenario;
const refused = names.filter((name) => 'refusedWith' in scenario(name));
const accepted = names.filter((name) => !refused.includes(name));
const magic = (name: string) => `https://example.com/scenario/${name}.mp4`;

interface Read {
  id: string;
  status: keyof typeof taskLifecycle.states;
  progress: number;
  results?: string[];
  error?: { code: string; message: string; type: string };
  usage?: object;
}

function mockWithScenarios() {
  const clock = createManualClock();
  const sent: { at: number; body: string }[] = [];
  const mock = createMockServer({
    clock,
    seed: 'test',
    sendCallback: async ({ body }) => {
      sent.push({ at: clock.now(), body });
      return { response: { status: 204, headers: {}, body: '', truncated: false } };
    },
  });
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const create = (body: object, named?: string) =>
    mock.fetch('http://mock.test/v1/videos/generations', {
      method: 'POST',
      headers: named === undefined ? headers : { ...headers, 'x-mock-scenario': named },
      body: JSON.stringify({ ...minimal, ...body }),
    });
  const read = async (id: string): Promise<Read> => {
    const task = await (await mock.fetch(`http://mock.test/v1/tasks/${id}`, { headers })).json();
    expect(validateTask(task)).toBe(true);
    return task as Read;
  };
  return { clock, mock, sent, create, read };
}

/** Follows a task second by second to its end, and holds every step to the life cycle. */
async function follow(name: string, seconds = 600) {
  const parts = mockWithScenarios();
  const { clock, create, read } = parts;
  const created = await (
    await create({
      video_url: `${magic(name)}?duration=10`,
      audio_url: `${minimal.audio_url}?duration=10`,
      callback_url,
    })
  ).json();
  expect(validateVideoRetalkResponse(created)).toBe(true);
  const start = clock.now();
  const { id, task_info } = created as { id: string; task_info: { estimated_time: number } };
  const seen: string[] = [];
  let task = await read(id);
  let progress = 0;
  let finishedAt: number | undefined;
  for (let second = 0; second <= seconds; second++) {
    task = await read(id);
    const before = seen.at(-1) as Read['status'] | undefined;
    if (before !== task.status) {
      if (before) expect(taskLifecycle.states[before].next).toContain(task.status);
      seen.push(task.status);
    }
    if (taskLifecycle.states[task.status].final) {
      finishedAt ??= clock.now();
      if (clock.now() - finishedAt > 10_000) break;
    } else {
      expect(task.progress).toBeGreaterThanOrEqual(progress);
      progress = task.progress;
    }
    await clock.advance(1000);
  }
  return { ...parts, id, task, seen, progress, start, finishedAt, estimate: task_info.estimated_time };
}

test('there is a scenario for every known error code', () => {
  for (const code of taskErrorCodes)
    expect(scenario(`fail-${code.replaceAll('_', '-')}`)).toMatchObject({ failsWith: { code } });
});

describe.each(accepted)('the scenario %s', (name) => {
  test('keeps to the life cycle and to the contract, and tells its end once', async () => {
    const effect = scenario(name);
    const { mock, id, task, seen, sent, finishedAt } = await follow(name);
    if ('pending' in effect) {
      expect(seen).toEqual(['pending']);
      expect(sent).toEqual([]);
      return;
    }
    expect(seen.at(-1)).toBe(
      'failsWith' in effect ? 'failed' : 'cancelled' in effect ? 'cancelled' : 'completed',
    );
    if ('failsWith' in effect) {
      const { code, message } = effect.failsWith;
      expect(task.error).toEqual({ code, message, type: 'task_error' });
    }

    const completed = task.status === 'completed';
    expect('usage' in task).toBe(completed);
    expect('results' in task).toBe(completed);
    expect((await mock.fetch(`http://mock.test/results/${id}.mp4`)).status).toBe(completed ? 200 : 404);

    expect(sent).toHaveLength(1);
    expect(validateFinishedTask(JSON.parse(sent[0]?.body ?? ''))).toBe(true);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(task);
    // The look-ups are a second apart, so the end was seen up to a second late.
    const delay = (sent[0]?.at ?? 0) - (finishedAt ?? 0);
    expect(delay).toBeGreaterThan(simulation.billingConfirmationMs - 1000);
    expect(delay).toBeLessThanOrEqual(simulation.billingConfirmationMs);
  });
});

describe.each(refused)('the scenario %s', (name) => {
  test('refuses the creation with the documented error', async () => {
    const { clock, create, sent } = mockWithScenarios();
    const effect = scenario(name);
    if (!('refusedWith' in effect)) throw new Error('not a refusal');
    const { status, code, retryAfterMs } = effect.refusedWith;
    const response = await create({ video_url: magic(name), callback_url });
    const body = await response.json();
    expect(response.status).toBe(status);
    expect(validateErrorResponse(body)).toBe(true);
    const documented = errors.createVideoRetalkGeneration as unknown as Record<
      number,
      Record<string, object>
    >;
    expect(body).toEqual({ error: { code, ...documented[status]?.[code] } });
    expect(response.headers.get('retry-after')).toBe(
      retryAfterMs === undefined ? null : String(retryAfterMs / 1000),
    );
    await clock.advance(3_600_000);
    expect(sent).toEqual([]);
  });
});

test('a task that fails half-way fails at half of its progress, after half of its work', async () => {
  const { minimum, maximum } = taskLifecycle.states.processing.progress;
  const { progress, start, finishedAt, estimate } = await follow('fail-service-error');
  expect(progress).toBeGreaterThan(minimum);
  expect(progress).toBeLessThanOrEqual((minimum + maximum) / 2);
  const longest = simulation.pendingMs.maximum + (1 + simulation.processingSpread) * estimate * 500 + 1000;
  expect((finishedAt ?? 0) - start).toBeLessThanOrEqual(longest);
});

test('a task that fails as work begins is never at work', async () => {
  expect((await follow('source-unreachable')).seen).toEqual(['pending', 'failed']);
});

test('a slow task takes longer than estimated by its factor', async () => {
  const { start, finishedAt, estimate } = await follow('slow');
  const shortest = scenarios.slow.slow.factor * (1 - simulation.processingSpread) * estimate * 1000;
  expect((finishedAt ?? 0) - start).toBeGreaterThanOrEqual(shortest);
});

test('the header wins over the file name', async () => {
  const { create } = mockWithScenarios();
  const response = await create({ video_url: magic('insufficient-quota') }, 'model-access-denied');
  expect(response.status).toBe(403);
});

test.each([
  ['X-Mock-Scenario', minimal.video_url, 'constructor'],
  ['video_url', magic('no-such'), undefined],
])('an unknown scenario in %s is refused with the known ones', async (param, video_url, named) => {
  const { create } = mockWithScenarios();
  const response = await create({ video_url }, named);
  const body = (await response.json()) as { error: { message: string } };
  expect(response.status).toBe(400);
  expect(validateErrorResponse(body)).toBe(true);
  expect(body).toMatchObject({ error: { code: 'invalid_parameters', param } });
  for (const name of names) expect(body.error.message).toContain(name);
});

test.each([
  'https://example.com/scenario.mp4',
  'https://example.com/scenario/a/b.mp4',
  'https://example.com/scenario/',
])('%s asks for no scenario', async (video_url) => {
  const { create } = mockWithScenarios();
  expect((await create({ video_url })).status).toBe(200);
});

test.each([
  ['?duration=12', '?duration=20', false, 12],
  ['?duration=12', '?duration=20', true, 20],
  ['?duration=300', '?duration=0.2', false, 1],
])('sources of %s and %s, extended: %s, give %s seconds', async (video, audio, video_extension, seconds) => {
  const { create } = mockWithScenarios();
  const body = {
    video_url: `${minimal.video_url}${video}`,
    audio_url: `${minimal.audio_url}${audio}`,
    video_extension,
  };
  const task = await (await create(body)).json();
  expect(task).toMatchObject({
    task_info: { video_duration: seconds },
    usage: { credits_reserved: seconds * simulation.creditsPerSecond },
  });
});

test.each(['0', '-5', 'long', 'Infinity', ''])('duration=%s is no hint', async (text) => {
  const plain = await (await mockWithScenarios().create({})).json();
  const hinted = await mockWithScenarios().create({ video_url: `${minimal.video_url}?duration=${text}` });
  expect(await hinted.json()).toEqual(plain);
});
