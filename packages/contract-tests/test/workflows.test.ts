import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { polling, taskLifecycle } from '../src/generated/constants.ts';

const openapi = fileURLToPath(new URL('../../../openapi', import.meta.url));
const redocly = fileURLToPath(new URL('../node_modules/@redocly/cli/bin/cli.js', import.meta.url));
const workflows = join(openapi, 'workflows.arazzo.yaml');
let folder: string;
let listening: ListeningMock;

interface Ran {
  readonly status: number | string | null | undefined;
  readonly output: string;
}

/** Runs Redocly, without its telemetry, and without asking for a newer version. */
function run(args: readonly string[]): Promise<Ran> {
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [redocly, ...args],
      { env, cwd: folder, timeout: 20_000 },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, output: `${stdout}${stderr}` }),
    );
  });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workflows-'));
  const text = await readFile(workflows, 'utf8');
  // The mock leaps to what comes next at each look-up, so nobody has to wait between them.
  await writeFile(join(folder, 'workflows.arazzo.yaml'), text.replace(/retryAfter: \d+/g, 'retryAfter: 0'));
  await copyFile(join(openapi, 'videoretalk.yaml'), join(folder, 'videoretalk.yaml'));
  listening = await createMockServer({ clock: 'automatic', seed: 'workflows' }).listen({ port: 0 });
});

afterAll(async () => {
  await listening.close();
  await rm(folder, { recursive: true });
});

const respect = (...args: string[]): Promise<Ran> =>
  run([
    'respect',
    'workflows.arazzo.yaml',
    '-S',
    `videoretalk=${listening.url}`,
    '-i',
    'api_key=sk-test',
    ...args,
  ]);

test('Redocly finds nothing at fault in the workflows', async () => {
  const { status, output } = await run(['lint', workflows]);
  expect(output).toContain('Your API description is valid.');
  expect(output).not.toMatch(/You have \d+ warning/);
  expect(status).toBe(0);
});

test('Redocly Respect runs every workflow against the mock to its end', async () => {
  const { status, output } = await respect();
  expect(output).toContain('Workflows: 3 passed, 3 total');
  expect(status).toBe(0);
});

test('Redocly Respect fails a workflow whose task ends otherwise', async () => {
  const video = 'https://example.com/scenario/cancelled.mp4';
  const { status, output } = await respect('-w', 'completed', '-i', `video_url=${video}`);
  expect(output).toContain('1 failed');
  expect(status).toBe(1);
});

test('the workflows wait as the contract advises, and cover each end of a task', async () => {
  const document = parse(await readFile(workflows, 'utf8'));
  const { notYetOver, slowDown } = document.components.failureActions;
  expect(notYetOver.retryAfter * 1000).toBe(polling.intervalMs.minimum);
  expect(slowDown.retryAfter * 1000).toBe(polling.intervalMs.minimum);
  const ends = Object.entries(taskLifecycle.states).filter(([, { final }]) => final);
  const ids = document.workflows.map(({ workflowId }: { workflowId: string }) => workflowId);
  expect(ids).toEqual(ends.map(([state]) => state));
  const passing = Object.entries(taskLifecycle.states).filter(([, { final }]) => !final);
  for (const [state] of passing) expect(JSON.stringify(notYetOver.criteria)).toContain(`'${state}'`);
});
