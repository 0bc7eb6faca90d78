import { type ClientDoubleOptions, createClientDouble } from '@videoretalk/contract-tests';
import { expect, test } from 'vitest';
import { brokenClients } from '../../../bench/mutants/clients/broken-clients.ts';
import { create, idOf, key, look, runClient, soundClient } from '../../../bench/mutants/clients/desk.ts';
import { soundCourses } from '../../../bench/mutants/clients/sound-courses.ts';

test.each(brokenClients)(
  'a client that $name is caught, and nothing else is found',
  async ({ rules, client, options }) => {
    const double = await runClient(client, options);
    expect([...new Set(double.findings().map(({ rule }) => rule))]).toEqual(rules);
    expect(JSON.stringify([double.findings(), double.exchanges()])).not.toContain(key);
    expect(() => double.assertKept()).toThrow(rules[0]);
  },
);

test.each(soundCourses)(
  'a sound client is told the course %s, and nothing is found',
  async (_, options, end) => {
    let told: unknown;
    const double = await runClient(async (desk) => {
      told = await soundClient(desk);
    }, options);
    expect(told).toBe(end);
    expect(double.findings()).toEqual([]);
    double.assertKept();
  },
);

test('a finding tells which request, what was promised and what came', async () => {
  const double = await runClient((desk) => create(desk, { body: '{"model":"videoretalk"}' }));
  expect(double.findings()).toEqual([
    {
      rule: 'body',
      operationId: 'createVideoRetalkGeneration',
      request: 1,
      promised: 'the body: the contract promises ["video_url","audio_url"]',
      came: 'a value that does not meet required',
    },
  ]);
  expect(double.exchanges()).toMatchObject([{ status: 400, told: 'missing_required_params' }]);
});

test('two tasks have ids of their own, and are polled apart', async () => {
  const double = await runClient(async (desk) => {
    const ids = [await idOf(await create(desk)), await idOf(await create(desk))];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(await idOf(await look(desk, id))).toBe(id);
  });
  expect(double.findings()).toEqual([]);
});

test('a quicker pace can be allowed', async () => {
  const double = await runClient(
    async (desk) => {
      const id = await idOf(await create(desk));
      await look(desk, id);
      desk.wait(250);
      await look(desk, id);
    },
    { minPollInterval: 250 },
  );
  expect(double.findings()).toEqual([]);
});

test('a check of nothing is none', () => {
  expect(() => createClientDouble().assertKept()).toThrow('no-request');
});

test.each([
  [{ lookups: ['finished'] }, /no answer "finished".* It has pending, processing/],
  [{ lookups: [] }, /at least one turn/],
  [{ creations: [{ status: 418 }] }, /no error with the status 418/],
  [{ creations: [{ status: 402, code: 'broke' }] }, /no error "broke" under 402. It has insufficient_quota/],
  [{ creations: [{ status: 429, retryAfterSeconds: -1 }] }, /retryAfterSeconds must be/],
  [{ minPollInterval: Number.NaN }, /minPollInterval must be/],
] satisfies [ClientDoubleOptions, RegExp][])(
  'a course that the contract does not know is refused: %j',
  (options, message) => {
    expect(() => createClientDouble(options)).toThrow(message);
  },
);
