import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const examples = new Map(
  Array.from(readme.matchAll(/<!-- example: (\w+) -->\n+```ts\n(.*?)```/gs), ([, name, code]) => [
    name,
    code,
  ]),
);

describe('the examples of the README', () => {
  // In this package all three packages can be imported.
  const tests = join(root, 'packages/contract-tests/test');
  let directory: string;
  let mock: ListeningMock;

  beforeAll(async () => {
    mkdirSync(tests, { recursive: true });
    directory = mkdtempSync(join(tests, '.readme-'));
    mock = await createMockServer({ speed: 100 }).listen({ port: 0 });
  });

  afterAll(async () => {
    await mock.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('are three, and every block of TypeScript is one of them', () => {
    expect([...examples.keys()]).toEqual(['client', 'mock', 'contract']);
    expect(readme.match(/^```ts$/gm)).toHaveLength(examples.size);
  });

  it.concurrent.each([
    ['client', /^http.*\.mp4/m],
    ['mock', /^http.*\.mp4/m],
    ['contract', /^the contract is kept$/m],
  ])('%s runs', { timeout: 30_000 }, async (name, expected) => {
    const file = join(directory, `${name}.ts`);
    writeFileSync(file, examples.get(name) ?? '');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), file],
      {
        cwd: root,
        timeout: 25_000,
        env: { ...process.env, EVOLINK_BASE_URL: mock.url, EVOLINK_API_KEY: 'readme' },
      },
    );
    expect(stdout).toMatch(expected);
  });
});
