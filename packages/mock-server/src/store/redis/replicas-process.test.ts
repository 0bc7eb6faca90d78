import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMockControl } from '../../index.ts';
import { minimal } from '../../test-mock.ts';
import { countCallbacks } from '../count-callbacks.ts';
import { freePort, hasRedis, type OwnRedis, startRedis } from './start-redis.ts';

const bin = fileURLToPath(new URL('../../../bin/videoretalk-mock.js', import.meta.url));
const there = hasRedis();
const withRedis = there ? describe : describe.skip;

withRedis(`processes on one Redis${there ? '' : ' (redis-server is not on this machine)'}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
  const certificate = join(folder, 'cert.pem');
  const children: ChildProcess[] = [];
  let redis: OwnRedis;
  let tlsPort: number;

  beforeAll(async () => {
    const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    });
    writeFileSync(certificate, cert);
    writeFileSync(join(folder, 'key.pem'), key);
    tlsPort = await freePort();
    redis = await startRedis([
      ...['--appendonly', 'yes', '--appendfsync', 'always', '--requirepass', 'hush-hush'],
      ...['--tls-port', String(tlsPort), '--tls-auth-clients', 'no', '--tls-ca-cert-file', certificate],
      ...['--tls-cert-file', certificate, '--tls-key-file', join(folder, 'key.pem')],
    ]);
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  async function startProcess(store: string, env: Record<string, string> = {}) {
    const args = ['--port', '0', '--json', '--speed', '200', '--quiet', '--allow-callback-host', '127.0.0.1'];
    const child = spawn(process.execPath, [bin, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VIDEORETALK_MOCK_STORE: store, ...env },
    });
    children.push(child);
    let printed = '';
    child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    return {
      child,
      url,
      control: createMockControl({ baseUrl: url, apiKey: 'key' }),
      printed: () => printed,
    };
  }
  const urlOf = (port: number, scheme = 'redis'): string => `${scheme}://:hush-hush@127.0.0.1:${port}`;

  test('what a replica was sending when it was killed is sent by another, and nothing is lost', {
    timeout: 60_000,
  }, async () => {
    // Long enough for a kill to come in between.
    const receiver = await countCallbacks({ answerAfterMs: 300 });
    const { received, port } = receiver;
    const [first, second] = [await startProcess(urlOf(redis.port)), await startProcess(urlOf(redis.port))];
    const create = async (): Promise<string> => {
      const answer = await fetch(`${first.url}/v1/videos/generations`, {
        method: 'POST',
        headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
        body: JSON.stringify({ ...minimal, callback_url: `http://127.0.0.1:${port}/done` }),
      });
      expect(answer.status).toBe(200);
      return ((await answer.json()) as { id: string }).id;
    };
    const ids = await Promise.all(Array.from({ length: 60 }, create));
    await expect.poll(() => received.size, { timeout: 20_000, interval: 5 }).toBeGreaterThan(3);
    first.child.kill('SIGKILL');
    await expect
      .poll(() => ids.filter((id) => !received.has(id)).length, { timeout: 30_000, interval: 50 })
      .toBe(0);
    const read = (id: string) => second.control.deliveries.read(`delivery-of-${id}`);
    await expect
      .poll(async () => (await Promise.all(ids.map(read))).every(({ state }) => state === 'delivered'), {
        timeout: 20_000,
      })
      .toBe(true);
    for (const { attempts, task_id } of await Promise.all(ids.map(read))) {
      const interrupted = attempts.filter((attempt) => attempt.interrupted).length;
      expect((received.get(task_id) ?? 0) - 1).toBeLessThanOrEqual(interrupted);
      expect(attempts.filter(({ response }) => response !== null)).toHaveLength(1);
    }
    receiver.close();
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
    expect(second.printed()).toContain('  store      redis://:***@127.0.0.1:');
    expect(second.printed()).not.toContain('hush-hush');
  });

  test('TLS is used by rediss, and an authority that is not known is refused in one line', {
    timeout: 60_000,
  }, async () => {
    const url = urlOf(tlsPort, 'rediss');
    const refused = await new Promise<{ code: unknown; stderr: string }>((done) =>
      execFile(process.execPath, [bin, '--port', '0', '--store', url], (error, _stdout, stderr) =>
        done({ code: error?.code, stderr }),
      ),
    );
    expect([refused.code, refused.stderr]).toEqual([2, expect.anything()]);
    expect(refused.stderr).toMatch(
      /^videoretalk-mock: rediss:\/\/:\*\*\*@127\.0\.0\.1:\d+ cannot be used: self-signed certificate\n$/,
    );
    const { url: origin } = await startProcess(url, { NODE_EXTRA_CA_CERTS: certificate });
    const headers = { authorization: 'Bearer key' };
    expect((await fetch(`${origin}/v1/tasks/task-unified-1-abcdefgh`, { headers })).status).toBe(404);
  });
});
