import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/videoretalk-contract.js', import.meta.url));
const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

async function run(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [bin, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VIDEORETALK_API_KEY: '' },
  });
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { status, stdout, stderr };
}

/** A server that answers every request in the same way, and its URL. */
async function serverOf(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ending.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const error = { error: { code: 'nope', message: 'No <such> thing & "more" \u0000', type: 'x' } };
const teapot: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(418, { 'content-type': 'application/json' }).end(JSON.stringify(error));
};

test('a breach ends with status 1 and is told in every form of report', { timeout: 20_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-cli-'));
  ending.push(() => rmSync(folder, { recursive: true }));
  const junit = join(folder, 'report.xml');
  const url = await serverOf(teapot);
  const key = 'sk-a-secret-key';
  const flags = ['--safe', '--seed', '5', '--json', '--github', '--junit', junit, '--api-key', key];
  const { status, stdout, stderr } = await run('--base-url', url, ...flags);
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as { seed: number; status: number; findings: { curl: string }[] };
  expect(report).toMatchObject({ seed: 5, status: 1, profile: 'safe' });
  expect(report.findings[0]?.curl).toMatch(/^curl -i /);
  expect(stderr).toContain('✗ look-up/unknown');
  expect(stderr).toMatch(/\n::error title=look-up\/unknown%3A answer\/status::promised: one of the statuses/);
  const xml = readFileSync(junit, 'utf8');
  expect(xml).toContain('<failure type="answer/status" message="one of the statuses');
  // What XML cannot hold is not in it.
  expect(xml).not.toContain('\u0000');
  for (const told of [stdout, stderr, xml]) expect(told).not.toContain(key);
});

const lines: [title: string, args: string[], message: string][] = [
  ['no URL', [], '--base-url is missing'],
  [
    'a server that is not there',
    ['--base-url', 'http://127.0.0.1:1'],
    'http://127.0.0.1:1 gives no answer: ',
  ],
];

test.each(lines)('%s is told in one line, with status 2', { timeout: 20_000 }, async (_, args, message) => {
  const { status, stdout, stderr } = await run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`videoretalk-contract: ${message}`);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('a server that hangs is given up', { timeout: 20_000 }, async () => {
  const url = await serverOf(() => {});
  const { status, stderr } = await run('--base-url', url, '--timeout', '0.2');
  expect(status).toBe(2);
  expect(stderr).toBe(`videoretalk-contract: ${url} gives no answer: none within 200 ms\n`);
});

test('--list prints every check, and sends nothing', { timeout: 20_000 }, async () => {
  const { status, stdout } = await run('--list');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^negative\/query_face_threshold\/maximum {2}\[safe\]/m);
  expect(stdout).toMatch(/^life-cycle\/tasks {2}\[creates, slow\]/m);
});

test('another contract is compared with the built-in one', { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-diff-'));
  ending.push(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'next.yaml');
  const own = fileURLToPath(new URL('../../../../openapi/videoretalk.yaml', import.meta.url));
  const yaml = readFileSync(own, 'utf8');
  writeFileSync(file, yaml.replace('minimum: 120\n', 'minimum: 130\n'));
  const [changed, same, missing] = await Promise.all([
    run('--diff', file),
    run('--diff', own, '--json'),
    run('--diff', join(folder, 'none.yaml')),
  ]);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toMatch(/BREAKING .*query_face_threshold/);
  expect(same.status).toBe(0);
  expect(JSON.parse(same.stdout)).toMatchObject({ counts: { breaking: 0, risky: 0, safe: 0 } });
  expect(missing.status).toBe(2);
  expect(missing.stderr).toMatch(/^videoretalk-contract: --diff .*none\.yaml/);
});
