import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/videoretalk-mock.js', import.meta.url));

/** Runs the command to its end. */
async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [bin, ...args]);
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

test('it tells its address, answers there, and ends on a signal', { timeout: 20_000 }, async () => {
  const child = spawn(process.execPath, [bin, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(`${greeting}`)?.[0];
  const response = await fetch(`${url}/v1/tasks/task-unified-1-abcdefgh`);
  expect(response.status).toBe(401);
  await response.text();
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('with --metrics and --traces it counts, and serves as without', { timeout: 20_000 }, async () => {
  const flags = ['--port', '0', '--metrics', '--traces', '--public-url', 'https://mock.example'];
  const child = spawn(process.execPath, [bin, ...flags], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [greeting] = (await once(child.stdout, 'data')) as [Buffer];
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(`${greeting}`)?.[0];
  const headers = { authorization: 'Bearer key' };
  await (await fetch(`${url}/v1/tasks/task-unified-1-abcdefgh`, { headers })).text();
  const metrics = await (await fetch(`${url}/_mock/metrics`)).text();
  expect(metrics).toContain('videoretalk_mock_requests_total{operation="getTaskDetail",status="404"} 1');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a port in use is one clear line', { timeout: 20_000 }, async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const { status, stderr } = await run('--port', `${port}`);
  other.close();
  expect(status).toBe(1);
  expect(stderr).toMatch(/^videoretalk-mock: port \d+ on 127\.0\.0\.1 is in use\..*\n$/);
});

test.each([
  [['--prot', '1'], "Unknown option '--prot'. See --help."],
  [['--port', 'x'], '--port must be a port from 0 to 65535, got x'],
  [['--speed', '0'], '--speed must be a number above 0, up to a million, got 0'],
  [['--watch'], '--watch needs --contract FILE'],
  [['--public-url', 'mock'], '--public-url must be an http(s) URL, got "mock"'],
  [
    ['--callback-ca', 'none.pem'],
    '--callback-ca must be a file with certificates (PEM), and none.pem cannot',
  ],
  [['--contract', 'none.yaml'], '--contract none.yaml cannot be used: none.yaml: ENOENT'],
  [['--allow-callback-host', 'http://x'], '--allow-callback-host: "http://x" is neither'],
])('%j is one clear line', { timeout: 20_000 }, async (args, message) => {
  const { status, stderr } = await run(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(`videoretalk-mock: ${message}`);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('--contract and --watch follow a contract on disk', { timeout: 20_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  const file = join(folder, 'api.yaml');
  copyFileSync(fileURLToPath(new URL('../../../../openapi/videoretalk.yaml', import.meta.url)), file);
  const child = spawn(process.execPath, [bin, '--port', '0', '--contract', file, '--watch'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lineWith = async (stream: NodeJS.ReadableStream, part: string): Promise<string> => {
    for await (const line of createInterface({ input: stream })) if (line.includes(part)) return line;
    throw new Error(`the command ended without a line with ${part}`);
  };
  await lineWith(child.stdout, 'Ctrl-C');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('timeout_seconds: 10', 'timeout_seconds: 3'));
  expect(await lineWith(child.stderr, 'anew')).toMatch(
    /^videoretalk-mock: read the contract anew \(.*api\.yaml\): changed: callback delivery; now sha256-[0-9a-f]{12}$/,
  );
  writeFileSync(file, text.replace('timeout_seconds: 10', 'timeout_seconds: [3'));
  expect(await lineWith(child.stderr, 'broken')).toMatch(
    /^videoretalk-mock: the contract is broken, and the last good one stays in use: .*api\.yaml:\d+:\d+: /,
  );
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(folder, { recursive: true });
});
