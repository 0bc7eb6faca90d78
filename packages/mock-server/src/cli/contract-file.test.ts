import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { loadContract } from '../contract/load-contract.ts';
import { createMockServer } from '../create-mock-server.ts';
import { watchContract } from './contract-file.ts';
import { CLOCK_SLACK_MS } from './follow-files.ts';

const text = readFileSync(new URL('../../../../openapi/videoretalk.yaml', import.meta.url), 'utf8');
const states = text.slice(text.indexOf('    TaskStatus:\n'), text.indexOf('    Task:\n'));
const inTwo = text.replace(states, '    TaskStatus:\n      $ref: parts.yaml#/TaskStatus\n');
const part = states.replace(/^ {4}/gm, '');

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** A contract on disk that a mock follows, and what comes of each change. */
async function followed(contents: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'));
  const path = (name: string): string => join(folder, name);
  for (const [name, content] of Object.entries(contents)) writeFileSync(path(name), content);
  // What was written just before the contract was read counts as changed after it, since clocks differ.
  await sleep(2 * CLOCK_SLACK_MS);
  const loaded = await loadContract(path('api.yaml'));
  const mock = createMockServer({ clock: 'frozen', contract: loaded });
  const told: string[] = [];
  let wake = (): void => {};
  const tell = (what: string): void => {
    told.push(what);
    wake();
  };
  const stop = watchContract(
    path('api.yaml'),
    {
      onContract(next, files) {
        mock.useContract(next);
        tell(`read ${files.map((file) => file.replace(/.*\//, '')).join(' ')}`);
      },
      onFault: (message) => tell(`fault ${message}`),
    },
    loaded,
  );
  ending.push(stop, () => rmSync(folder, { recursive: true }));
  const next = async (): Promise<string> => {
    if (told.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    return told.shift() ?? '';
  };
  const create = async (threshold: number): Promise<number> => {
    const response = await mock.fetch('http://mock.test/v1/videos/generations', {
      method: 'POST',
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      body: JSON.stringify({
        ...loaded.contract.requestExamples.minimal,
        query_face_threshold: threshold,
      }),
    });
    await response.text();
    return response.status;
  };
  return { path, next, create, mock };
}

const wider = text.replace('maximum: 200', 'maximum: 300');

test('a contract that is saved is used from then on', { timeout: 20_000 }, async () => {
  const { path, next, create } = await followed({ 'api.yaml': text });
  expect(await create(250)).toBe(400);
  writeFileSync(path('api.yaml'), wider);
  expect(await next()).toBe('read api.yaml');
  expect(await create(250)).toBe(200);
});

test('an editor that saves by renaming is followed, again and again', { timeout: 20_000 }, async () => {
  const { path, next, create } = await followed({ 'api.yaml': text });
  for (const most of [250, 260, 270]) {
    writeFileSync(path('api.yaml~'), text.replace('maximum: 200', `maximum: ${most}`));
    renameSync(path('api.yaml~'), path('api.yaml'));
    expect(await next()).toBe('read api.yaml');
    expect([await create(most), await create(most + 1)]).toEqual([200, 400]);
  }
});

test('a file that the contract refers to is followed too', { timeout: 20_000 }, async () => {
  const { path, next, mock } = await followed({ 'api.yaml': inTwo, 'parts.yaml': part });
  const version = async () => (await mock.control({ world: 'any' }).version()).contract.digest;
  const before = await version();
  writeFileSync(path('parts.yaml'), part.replace('The states of a task.', 'How a task can stand.'));
  expect(await next()).toMatch(/^read .*parts\.yaml$/);
  expect(await version()).not.toBe(before);
});

test('a broken contract is told with its place, and the last good one serves', {
  timeout: 20_000,
}, async () => {
  const { path, next, create } = await followed({ 'api.yaml': wider });
  writeFileSync(path('api.yaml'), wider.replace('info:\n', 'info: [\n'));
  expect(await next()).toMatch(/^fault .*api\.yaml:\d+:\d+: \w/);
  expect(await create(250)).toBe(200);
  // As it was: it says nothing new, and is told all the same, since it is whole again.
  writeFileSync(path('api.yaml'), wider);
  expect(await next()).toBe('read api.yaml');
});

test('a reference that leads nowhere is told, and mended by the file that was missing', {
  timeout: 20_000,
}, async () => {
  const { path, next, create } = await followed({ 'api.yaml': text });
  writeFileSync(path('api.yaml'), inTwo.replace('maximum: 200', 'maximum: 300'));
  expect(await next()).toMatch(/^fault .*api\.yaml:\d+:\d+: Can't resolve \$ref: ENOENT.*parts\.yaml/);
  expect(await create(250)).toBe(400);
  writeFileSync(path('parts.yaml'), part);
  expect(await next()).toMatch(/^read .*parts\.yaml$/);
  expect(await create(250)).toBe(200);
});

test('a contract that lacks an extension is told, and the last good one serves', {
  timeout: 20_000,
}, async () => {
  const { path, next, create } = await followed({ 'api.yaml': text });
  writeFileSync(path('api.yaml'), wider.replace(/ {6}x-polling:\n( {8}.*\n)+/, ''));
  expect(await next()).toMatch(/^fault .*the contract lacks an operation with x-polling/);
  expect(await create(250)).toBe(400);
});
