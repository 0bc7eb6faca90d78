import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Mutant } from '../servers/mutant.ts';
import { startMutant } from '../servers/start-mutant.ts';
import { createSwitchboard } from './switchboard.ts';
import type { Tester } from './tester.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const packageFolder = join(root, 'packages/contract-tests/node_modules/@redocly/cli');
const LIMIT_MS = 60_000;

/** Redocly Respect, which runs the workflows of `openapi/workflows.arazzo.yaml`: a task to each of its ends. */
export const respect: Tester = {
  name: 'respect',
  async start() {
    const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const folder = await mkdtemp(join(tmpdir(), 'respect-'));
    const text = await readFile(join(root, 'openapi/workflows.arazzo.yaml'), 'utf8');
    // The mock leaps to what comes next at each look-up, so nobody has to wait between them.
    await writeFile(join(folder, 'workflows.arazzo.yaml'), text.replace(/retryAfter: \d+/g, 'retryAfter: 0'));
    await copyFile(join(root, 'openapi/videoretalk.yaml'), join(folder, 'videoretalk.yaml'));
    const board = await createSwitchboard();

    const judge = async (mutant: Mutant): Promise<string[]> => {
      const { fetch, close } = await startMutant(mutant);
      board.put(fetch);
      try {
        return await run(folder, board.url);
      } finally {
        board.put(async () => new Response(null, { status: 503 }));
        await close();
      }
    };

    return {
      version,
      usual: await judge({ name: 'the sound mock' }),
      async judge(mutant) {
        const failed = await judge(mutant);
        return { caught: failed.length > 0, by: failed };
      },
      async close() {
        await board.close();
        await rm(folder, { recursive: true });
      },
    };
  },
};

/** @returns The checks that have failed. */
function run(folder: string, url: string): Promise<string[]> {
  const cli = join(packageFolder, 'bin/cli.js');
  const args = ['respect', 'workflows.arazzo.yaml', '-S', `videoretalk=${url}`, '-i', 'api_key=sk-test'];
  const env = {
    ...process.env,
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    NO_COLOR: '1',
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { env, cwd: folder, timeout: LIMIT_MS, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) return resolve([]);
        if (error.killed) return resolve([`no end within ${LIMIT_MS / 1000} s`]);
        const output = `${stdout}${stderr}`;
        // Without a verdict it has not judged the server.
        if (!output.includes('Workflows:')) return reject(new Error(`Respect could not run: ${output}`));
        const failed = output.match(/^ *✗ .*\bcheck\b.*$/gm) ?? ['a workflow'];
        resolve([...new Set(failed.map((line) => line.replace(/^ *✗ /, '').replace(/ \(.*/, '')))]);
      },
    );
  });
}
