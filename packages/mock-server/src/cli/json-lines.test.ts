import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/videoretalk-mock.js', import.meta.url));

test('with --json every line of the output is an object, the first of which tells the address', {
  timeout: 20_000,
}, async () => {
  const child = spawn(process.execPath, [bin, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<Record<string, unknown>> => JSON.parse((await lines.next()).value);
  const { type, url } = await next();
  expect(type).toBe('listening');
  await (await fetch(`${url}/v1/tasks/task-unified-1-abcdefgh`)).text();
  expect(await next()).toMatchObject({ type: 'exchange', status: 401, operation: 'getTaskDetail' });
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('each of many requests at once has its line', { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, [bin, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines: Record<string, unknown>[] = [];
  const reader = createInterface({ input: child.stdout });
  const listening = once(reader, 'line');
  reader.on('line', (line) => lines.push(JSON.parse(line)));
  const { url } = JSON.parse((await listening)[0]);
  const paths = Array.from({ length: 200 }, (_, n) => `/v1/tasks/task-unified-${n}-abcdefgh`);
  await Promise.all(paths.map(async (path) => (await fetch(url + path)).text()));
  child.kill('SIGTERM');
  await Promise.all([once(child, 'exit'), once(reader, 'close')]);
  const told = lines.filter(({ type }) => type === 'exchange').map(({ path }) => path);
  expect(told.sort()).toEqual(paths.sort());
});
