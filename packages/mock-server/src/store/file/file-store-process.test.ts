import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { simulation } from '../../generated/constants.ts';
import { createMockControl } from '../../index.ts';
import { minimal } from '../../test-mock.ts';
import { countCallbacks } from '../count-callbacks.ts';

const bin = fileURLToPath(new URL('../../../bin/videoretalk-mock.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'file-process-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function startProcess(path: string) {
  const args = ['--port', '0', '--json', '--speed', '200', '--store', `file:${path}`];
  const child = spawn(process.execPath, [bin, ...args, '--allow-callback-host', '127.0.0.1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await once(lines, 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const control = createMockControl({ baseUrl: url, apiKey: 'key' });
  return { child, url, control };
}

test('a process that is killed in the middle of it loses nothing that it has acknowledged', {
  timeout: 120_000,
}, async () => {
  const receiver = await countCallbacks();
  const { received, port } = receiver;
  const body = JSON.stringify({ ...minimal, callback_url: `http://127.0.0.1:${port}/done` });
  const path = join(folder, 'killed.db');

  const acknowledged: string[] = [];
  let life = await startProcess(path);
  for (let kills = 0; kills < 2; kills++) {
    let alive = true;
    const create = async (): Promise<void> => {
      while (alive)
        try {
          const answer = await fetch(`${life.url}/v1/videos/generations`, {
            method: 'POST',
            headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
            body,
          });
          if (answer.status === 200) acknowledged.push(((await answer.json()) as { id: string }).id);
        } catch {
          // The connection ended with the process.
          return;
        }
    };
    const clients = Array.from({ length: 8 }, create);
    const enough = acknowledged.length + 60;
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(enough);
    life.child.kill('SIGKILL');
    alive = false;
    await Promise.all([once(life.child, 'exit'), ...clients]);
    life = await startProcess(path);
  }
  await expect.poll(() => acknowledged.filter((id) => !received.has(id)).length, { timeout: 30_000 }).toBe(0);
  for (const id of acknowledged) {
    const { attempts } = await life.control.deliveries.read(`delivery-of-${id}`);
    const interrupted = attempts.filter(({ interrupted: cut }) => cut).length;
    // Who got it more than once got it from an attempt that was interrupted.
    expect((received.get(id) ?? 0) - 1).toBeLessThanOrEqual(interrupted);
    expect(attempts.filter(({ response }) => response !== null)).toHaveLength(1);
  }
  life.child.kill('SIGTERM');
  expect(await once(life.child, 'exit')).toEqual([0, null]);
  receiver.close();
});

test('what the disk refuses is answered with 503 in the envelope, and look-ups go on', {
  timeout: 120_000,
}, async () => {
  const path = join(folder, 'limited.db');
  // No file of this process grows beyond 600 KB.
  const child = spawn(
    'bash',
    [
      '-c',
      `ulimit -f 600; exec '${process.execPath}' '${bin}' --port 0 --json --quiet --store 'file:${path}'`,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const create = (): Promise<Response> =>
    fetch(`${url}/v1/videos/generations`, { method: 'POST', headers, body: JSON.stringify(minimal) });
  const first = (await (await create()).json()) as { id: string };
  let refused = await create();
  while (refused.status === 200) refused = await create();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe(String(simulation.unavailableRetryMs / 1000));
  expect(await refused.json()).toMatchObject({
    error: { code: 'service_unavailable', message: expect.stringMatching(/the file cannot be written/) },
  });
  expect((await fetch(`${url}/v1/tasks/${first.id}`, { headers })).status).toBe(200);
  expect((await create()).status).toBe(503);
  child.kill('SIGKILL');
  await once(child, 'exit');
});

test('a file that a process uses is refused to a second one, with status 2', {
  timeout: 120_000,
}, async () => {
  const path = join(folder, 'shared.db');
  const { child } = await startProcess(path);
  const second = await new Promise<{ code: unknown; stderr: string }>((done) =>
    execFile(process.execPath, [bin, '--port', '0', '--store', `file:${path}`], (error, _stdout, stderr) =>
      done({ code: error?.code, stderr }),
    ),
  );
  expect(second.code).toBe(2);
  expect(second.stderr).toBe(
    `videoretalk-mock: ${path} is in use by another mock: end that one, or choose another file\n`,
  );
  child.kill('SIGKILL');
  await once(child, 'exit');
});
