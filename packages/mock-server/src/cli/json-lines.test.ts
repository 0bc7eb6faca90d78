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
