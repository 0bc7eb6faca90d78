import { describe, expect, test } from 'vitest';
import { builtInContract } from '../contract/contract.ts';
import { errors, simulation, strayErrors, taskErrorCodes, taskLifecycle } from '../generated/constants.ts';
import {
  validateErrorResponse,
  validateFinishedTask,
  validateTask,
  validateVideoRetalkResponse,
} from '../generated/validators.js';
import { type Scenario, scenarioNamed } from '../simulation/scenario.ts';
import { callback_url, HOUR, minimal, origin, testMock } from '../test-mock.ts';

const { scenarios } = builtInContract;
const names = Object.keys(scenarios);
const scenario = (name: string) => scenarioNamed(scenarios, name) as Scenario;
const refusal = (name: string) => {
  const effect = scenario(name);
  return 'refusedWith' in effect ? effect.refusedWith : undefined;
};
const creationRefused = names.filter((name) => refusal(name)?.operation === 'createVideoRetalkGeneration');
const lookupRefused = names.filter((name) => refusal(name)?.operation === 'getTaskDetail');
const followed = names.filter((name) => refusal(name) === undefined);
const magic = (name: string) => `https://example.com/scenario/${name}.mp4`;
const states: Readonly<Record<string, { final: boolean; next: readonly string[] }>> = taskLifecycle.states;

/** Follows a task second by second to its end, and holds every step to the life cycle. */
async function follow(name: string, seconds = 600, body: object = {}) {
  const world = testMock();
  const { advance, create, read, now } = world;
  const created = await create({
    video_url: `${magic(name)}?duration=10`,
    audio_url: `${minimal.audio_url}?duration=10`,
    callback_url,
    ...body,
  });
  expect(validateVideoRetalkResponse(created.json)).toBe(true);
  const start = await now();
  const { id, task_info } = created.json as { id: string; task_info: { estimated_time: number } };
  const seen: string[] = [];
  let task = (await read(id)).json;
  let progress = 0;
  let finishedAt: number | undefined;
  for (let second = 0; second <= seconds; second++) {
    task = (await read(id)).json;
    const before = seen.at(-1);
    const known = states[task.status];
    expect(validateTask(task)).toBe(known !== undefined);
    if (before !== task.status) {
      if (before && known && states[before]) expect(states[before].next).toContain(task.status);
      seen.push(task.status);
    }
    if (known?.final) {
      finishedAt ??= await now();
      if ((await now()) - finishedAt > 10_000) break;
    } else {
      expect(task.progress).toBeGreaterThanOrEqual(progress);
      progress = task.progress;
    }
    await advance(1000);
  }
  return { ...world, id, task, seen, progress, start, finishedAt, estimate: task_info.estimated_time };
}

test('there are scenarios for every known error code and every stray error', () => {
  for (const code of taskErrorCodes) {
    const dashed = code.replaceAll('_', '-');
    expect(scenario(`fail-${dashed}`)).toMatchObject({ failsWith: { code, at: 0.5 } });
    expect(scenario(`fail-at-once-${dashed}`)).toMatchObject({ failsWith: { code, atOnce: true } });
  }
  for (const prefix of ['', 'lookup-']) {
    for (const status of Object.keys(strayErrors.older))
      expect(refusal(`${prefix}older-error-${status}`)?.form).toBe('older');
    for (const status of Object.keys(strayErrors.gateway))
      expect(refusal(`${prefix}gateway-${status}`)?.form).toBe('html');
  }
});

/** What a scenario's task ends as, or shows for ever. */
function endOf(effect: Scenario): string {
  if ('pending' in effect) return 'pending';
  if ('failsWith' in effect) return 'failed';
  if ('cancelled' in effect) return 'cancelled';
  if ('showsStatus' in effect && effect.showsStatus.until === undefined) return effect.showsStatus.status;
  return 'completed';
}

describe.each(followed)('the scenario %s', (name) => {
  test('keeps to the life cycle, and tells its end once', async () => {
    const effect = scenario(name);
    const endless = !states[endOf(effect)]?.final;
    const { mock, task, seen, sent, finishedAt, now, id } = await follow(name, endless ? 100 : 600);
    expect(seen.at(-1)).toBe(endOf(effect));
    expect(mock.breaches).toEqual([]);
    if (finishedAt === undefined) {
      expect(sent).toEqual([]);
      return;
    }
    if ('failsWith' in effect) {
      const { code, message } = effect.failsWith;
      expect(task.error).toEqual({ code, message, type: 'task_error' });
    }

    const completed = task.status === 'completed';
    expect('results' in task).toBe(completed);
    const dead = 'resultsLive' in effect && effect.resultsLive.seconds === 0;
    const world = (await mock.control().worlds())[0]?.id;
    const link = await mock.fetch(`${origin}/results/${world}/${id}.mp4`);
    expect(link.status).toBe(dead ? 403 : completed ? 200 : 404);

    expect(sent).toHaveLength(1);
    expect(validateFinishedTask(JSON.parse(sent[0]?.body ?? ''))).toBe(true);
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual(task);
    // The look-ups are a second apart, so the end was seen up to a second late.
    const delay = (sent[0]?.at ?? 0) - (finishedAt ?? (await now()));
    expect(delay).toBeGreaterThan(simulation.billingConfirmationMs - 1000);
    expect(delay).toBeLessThanOrEqual(simulation.billingConfirmationMs);
  });
});

/** Holds an answer to the refusal that was asked for. */
function expectRefusal(
  name: string,
  told: Awaited<ReturnType<ReturnType<typeof testMock>['create']>>,
  now: number,
) {
  const effect = refusal(name);
  if (effect === undefined) throw new Error('not a refusal');
  const { operation, status, code, form, retryAfterMs, retryAfterForm } = effect;
  expect(told.status).toBe(status);
  if (form === 'html') {
    expect(told.headers.get('content-type')).toBe('text/html');
    expect(told.text).toContain(`<h1>${status} `);
  } else if (form === 'older') {
    const older = strayErrors.older as Readonly<Record<number, object>>;
    expect(told.json).toEqual({ error: { code: status, ...older[status] } });
    expect(validateErrorResponse(told.json)).toBe(false);
  } else {
    const documented = errors as unknown as Record<string, Record<number, Record<string, object>>>;
    expect(told.json).toEqual({ error: { code, ...documented[operation]?.[status]?.[code ?? ''] } });
    expect(validateErrorResponse(told.json)).toBe(true);
  }
  const wait = retryAfterMs === undefined ? null : String(retryAfterMs / 1000);
  const date = new Date(now + (retryAfterMs ?? 0)).toUTCString();
  expect(told.headers.get('retry-after')).toBe(retryAfterForm === 'date' ? date : wait);
}

test.each(creationRefused)('the scenario %s refuses the creation, and nothing is created', async (name) => {
  const { mock, control, advance, create, sent, now } = testMock();
  expectRefusal(name, await create({ video_url: magic(name), callback_url }), await now());
  await advance(HOUR);
  expect(sent).toEqual([]);
  expect((await control.tasks.list()).tasks).toEqual([]);
  expect(mock.breaches).toEqual([]);
});

test.each(lookupRefused)('the scenario %s refuses look-ups, and the task goes on', async (name) => {
  const { mock, create, read, sent, advance, now } = testMock();
  const { json } = await create({ video_url: magic(name), callback_url });
  expectRefusal(name, await read(json.id), await now());
  await advance(HOUR);
  const last = await read(json.id);
  expect(last.status).toBe(refusal(name)?.until === undefined ? refusal(name)?.status : 200);
  expect(sent).toHaveLength(1);
  expect(mock.breaches).toEqual([]);
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

test('a task that fails at once has failed at the first look-up', async () => {
  expect((await follow('fail-at-once-service-error')).seen).toEqual(['failed']);
});

test('a slow task takes longer than estimated by its factor', async () => {
  const slow = scenario('slow');
  const factor = 'slow' in slow ? slow.slow.factor : 0;
  const { start, finishedAt, estimate } = await follow('slow');
  const shortest = factor * (1 - simulation.processingSpread) * estimate * 1000;
  expect((finishedAt ?? 0) - start).toBeGreaterThanOrEqual(shortest);
});

test('an unknown status passes, or stays', async () => {
  expect((await follow('unknown-status-passing')).seen).toEqual([
    'pending',
    'processing',
    'reviewing',
    'processing',
    'completed',
  ]);
  expect((await follow('unknown-status', 100)).seen).toEqual(['pending', 'processing', 'reviewing']);
});

const results = async (name: string) => {
  const { task, id } = await follow(name);
  const { results: links, result_data, duration, billing, request_id, usage } = task;
  const link = `${origin}/results/key-2c70e12b7a0646f9/${id}.mp4`;
  return { links, result_data, duration, billing, request_id, usage, link };
};

test('the shapes of a completed task are those that have been seen', async () => {
  const plain = await results('result-links');
  expect(plain).toMatchObject({ links: [plain.link], usage: undefined, result_data: undefined });
  const live = await results('result-data');
  expect(live).toMatchObject({ links: [live.link], result_data: [{ url: live.link }] });
  expect(live.usage).toEqual({ credits_used: 10 * simulation.creditsPerSecond });
  expect(live.duration).toBeGreaterThan(0);
  const object = await results('result-data-object');
  expect(object.result_data).toEqual({ url: object.link });
  const files = await results('result-objects');
  expect(files.links).toEqual([{ url: files.link }]);
  const extras = await results('result-extras');
  expect(extras.request_id).toMatch(/^req_/);
  expect(extras.billing).toEqual({ credits_used: 10 * simulation.creditsPerSecond });
});

test.each([
  ['a picture, and a threshold below the confidence', { query_face_threshold: 150 }, '', 'completed'],
  ['a picture, and a threshold that equals it', { query_face_threshold: 160 }, '', 'completed'],
  ['a picture, and a threshold above it', { query_face_threshold: 161 }, '', 'failed'],
  ['a picture, and the default threshold', {}, '', 'failed'],
  ['a hint at a better match', { query_face_threshold: 190 }, '?face_confidence=195', 'completed'],
  ['a hint at a worse match', { query_face_threshold: 130 }, '?face_confidence=125', 'failed'],
])('with several faces, %s: %s%s ends as %s', async (_name, body, hint, end) => {
  const ref_image_url = `https://example.com/face.jpg${hint}`;
  const { seen, task } = await follow('multi-face', 100, { ref_image_url, ...body });
  expect(seen.at(-1)).toBe(end);
  if (end === 'failed') expect(task.error.message).toContain('ref_image_url');
});

test('with several faces and no picture, the threshold has no effect', async () => {
  expect((await follow('multi-face', 100, { query_face_threshold: 200 })).seen.at(-1)).toBe('completed');
});

test('the header wins over the file name, and the file name over a rule', async () => {
  const { control, create } = testMock();
  await control.rules.add({ scenario: 'rate-limited' });
  const header = { 'x-mock-scenario': 'model-access-denied' };
  expect((await create({ video_url: magic('insufficient-quota') }, header)).status).toBe(403);
  expect((await create({ video_url: magic('insufficient-quota') })).status).toBe(402);
  expect((await create()).status).toBe(429);
});

test('a rule applies to what matches it, as often as it may', async () => {
  const { control, create } = testMock();
  await control.rules.replace([
    { scenario: 'insufficient-quota', when: { video_url: '*/long-*', video_extension: true } },
    { scenario: 'model-access-denied', when: { audio_url: 'https://example.com/*.mp3' }, times: 2 },
  ]);
  const long = { video_url: 'https://example.com/long-1.mp4' };
  expect((await create({ ...long, video_extension: true })).status).toBe(402);
  expect((await create(long)).status).toBe(200);
  const spoken = { audio_url: 'https://example.com/a.mp3' };
  const statuses = [await create(spoken), await create(spoken), await create(spoken)].map(
    ({ status }) => status,
  );
  expect(statuses).toEqual([403, 403, 200]);
  expect((await control.rules.list()).map(({ used }) => used)).toEqual([1, 2]);
});

test('a request that is refused for its own fault does not use up a rule', async () => {
  const { control, create } = testMock();
  await control.rules.add({ scenario: 'slow', times: 1 });
  expect((await create({ query_face_threshold: 1 })).status).toBe(400);
  expect((await control.rules.list())[0]?.used).toBe(0);
});

test('a rule for no known scenario or field is refused', async () => {
  const { control } = testMock();
  await expect(control.rules.add({ scenario: 'nothing' })).rejects.toMatchObject({
    code: 'invalid_parameters',
    param: 'scenario',
  });
  await expect(control.rules.add({ scenario: 'slow', when: { vidoe_url: '*' } })).rejects.toMatchObject({
    code: 'invalid_parameters',
    param: 'when',
  });
});

test.each([
  ['X-Mock-Scenario', minimal.video_url, { 'x-mock-scenario': 'constructor' }],
  ['video_url', magic('no-such'), {}],
])('an unknown scenario in %s is refused with the known ones', async (param, video_url, headers) => {
  const { create } = testMock();
  const told = await create({ video_url }, headers as Record<string, string>);
  expect(told.status).toBe(400);
  expect(validateErrorResponse(told.json)).toBe(true);
  expect(told.json).toMatchObject({ error: { code: 'invalid_parameters', param } });
  for (const name of names) expect(told.json.error.message).toContain(name);
});

test.each([
  'https://example.com/scenario.mp4',
  'https://example.com/scenario/a/b.mp4',
  'https://example.com/scenario/',
])('%s asks for no scenario', async (video_url) => {
  const { create } = testMock();
  expect((await create({ video_url })).status).toBe(200);
});

test.each([
  ['?duration=12', '?duration=20', false, 12],
  ['?duration=12', '?duration=20', true, 20],
  ['?duration=300', '?duration=0.2', false, 1],
])('sources of %s and %s, extended: %s, give %s seconds', async (video, audio, video_extension, seconds) => {
  const { create } = testMock();
  const { json } = await create({
    video_url: `${minimal.video_url}${video}`,
    audio_url: `${minimal.audio_url}${audio}`,
    video_extension,
  });
  expect(json).toMatchObject({
    task_info: {
      video_duration: seconds,
      estimated_time: seconds * simulation.processingSecondsPerOutputSecond,
    },
    usage: { credits_reserved: seconds * simulation.creditsPerSecond },
  });
});

test.each(['0', '-5', 'long', 'Infinity', ''])('duration=%s is no hint', async (text) => {
  const plain = await testMock().create({});
  const hinted = await testMock().create({ video_url: `${minimal.video_url}?duration=${text}` });
  expect(hinted.json).toEqual(plain.json);
});
