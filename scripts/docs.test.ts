import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, promisify } from 'node:util';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { help as kitHelp } from '../packages/contract-tests/src/cli/flags.ts';
import { help } from '../packages/mock-server/src/cli/flags.ts';
import { scenarios } from '../packages/mock-server/src/generated/constants.ts';
import {
  type Example,
  promisedOutput,
  readExamples,
  readPage,
  readTable,
  root,
} from './docs/read-examples.ts';

const pages = [
  'README.md',
  'docs/getting-started.md',
  'packages/mock-server/README.md',
  'docs/mock-server.md',
  'docs/scenarios.md',
  'docs/clock.md',
  'docs/faults.md',
  'docs/control-api.md',
  'docs/testing.md',
  'docs/contract-kit.md',
  'docs/stores.md',
  'docs/next-model.md',
  'docs/observability.md',
];
const examples = pages.flatMap(readExamples);
const programs = examples.filter(
  ({ language, code }) => language === 'ts' && !code.includes("from 'vitest'"),
);
const testFiles = examples.filter(
  ({ language, code }) => language === 'ts' && code.includes("from 'vitest'"),
);
const commands = examples.filter(({ language }) => language === 'sh');
const starts = commands.filter(({ code }) =>
  /^(npm run mock|npx (@videoretalk\/mock-server|videoretalk-mock))/.test(code),
);
// These run all tests, or the network: whoever runs this file has done the one, and must not do the other.
const notRun = /^(npm (run quickstart|test|install)\b|npx .*--help)/;
const calls = commands.filter((example) => !starts.includes(example) && !notRun.test(example.code));

// From this folder all three packages can be imported, and what their examples need beside them.
let directory: string;
let mock: ListeningMock;

beforeAll(async () => {
  directory = mkdtempSync(join(root, 'scripts/.docs-'));
  mock = await createMockServer({ clock: 'automatic', seed: 'docs' }).listen({ port: 0 });
});

afterAll(async () => {
  await mock.close();
  rmSync(directory, { recursive: true, force: true });
});

/** In the pages, the mock listens where it does by default. */
function here(code: string): string {
  return (
    code
      .replaceAll('http://127.0.0.1:4010', mock.url)
      // What it leaves behind goes with this folder.
      .replaceAll('file:./', `file:${directory}/`)
  );
}

function written(example: Example, extension: string): string {
  const file = join(directory, `${example.title.replaceAll(/\W/g, '-')}${extension}`);
  writeFileSync(file, here(example.code));
  return file;
}

test('the pages hold examples of every kind', () => {
  expect(readPage('README.md').match(/<!-- example: \w+ -->\n+```ts/g)).toHaveLength(3);
  expect(programs.length).toBeGreaterThanOrEqual(14);
  expect(testFiles.length).toBeGreaterThanOrEqual(2);
  expect(starts.length).toBeGreaterThanOrEqual(2);
  expect(calls.length).toBeGreaterThanOrEqual(1);
});

test.each(programs)('$title does what it says', { timeout: 60_000 }, async (example) => {
  vi.stubEnv('EVOLINK_BASE_URL', mock.url);
  vi.stubEnv('EVOLINK_API_KEY', 'docs');
  const printed: string[] = [];
  const log = vi
    .spyOn(console, 'log')
    .mockImplementation((...values) => void printed.push(format(...values)));
  try {
    await import(written(example, '.ts'));
  } finally {
    log.mockRestore();
    vi.unstubAllEnvs();
  }
  const promised = promisedOutput(example.code);
  if (promised.length > 0) expect(printed).toEqual(promised);
  if (example.page === 'README.md') expect(printed.join('\n')).toMatch(/\.mp4$|^the contract is kept$/m);
});

test('the examples that are tests pass', { timeout: 60_000 }, async () => {
  for (const example of testFiles) written(example, '.test.ts');
  const config = join(directory, 'vitest.config.ts');
  writeFileSync(config, 'export default { test: { include: ["*.test.ts"] } };\n');
  const args = [
    'run',
    '--root',
    directory,
    '--config',
    config,
    '--reporter=json',
    '--no-file-parallelism',
    '--pool=threads',
    '--no-isolate',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...args,
  ]).catch((error: { stdout: string }) => error);
  const report = JSON.parse(stdout) as { success: boolean; numPassedTests: number; testResults: object[] };
  expect(report.success, JSON.stringify(report.testResults, null, 2)).toBe(true);
  expect(report.numPassedTests).toBeGreaterThanOrEqual(testFiles.length);
});

// Not every machine has these.
const hasCurl = spawnSync('sh', ['-c', 'curl --version'], { stdio: 'ignore' }).status === 0;

test.skipIf(!hasCurl).each(calls)('$title runs in a shell', { timeout: 70_000 }, async (example) => {
  const { stdout } = await promisify(execFile)('sh', ['-e', written(example, '.sh')], { timeout: 60_000 });
  expect(stdout).not.toBe('');
});

test.concurrent.each(starts)('$title starts a mock', { timeout: 30_000 }, async ({ code }) => {
  for (const line of code.trim().replaceAll('file:./', `file:${directory}/`).split('\n')) {
    const [, ...flags] = line
      .replace(/^npm run mock( --)?|^npx \S+/, 'mock')
      .split(' ')
      .filter((part) => part !== '');
    const bin = join(root, 'packages/mock-server/bin/videoretalk-mock.js');
    const child = spawn(process.execPath, [bin, ...flags, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGTERM');
    expect(`${said}`).toContain('http://');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }
});

test('the page of the mock shows the flags as the command prints them', () => {
  expect(readPage('docs/mock-server.md')).toContain(`\`\`\`text\n${help}\n\`\`\``);
});

test('the page of the kit shows the flags as the command prints them', () => {
  expect(readPage('docs/contract-kit.md')).toContain(`\`\`\`text\n${kitHelp}\n\`\`\``);
});

test('the README shows flags that there are', () => {
  const rows = readTable('README.md', '## Use the mock in a test');
  expect(rows.length).toBeGreaterThan(0);
  for (const [flag = ''] of rows) expect(help).toContain(flag.replaceAll('`', '').split(' ')[0]);
});

test('the page of the mock explains every option', () => {
  const source = readFileSync(join(root, 'packages/mock-server/src/options.ts'), 'utf8');
  const [declared = ''] = /interface MockServerOptions \{.*?^\}/ms.exec(source) ?? [];
  const options = Array.from(declared.matchAll(/^ {2}readonly (\w+)\?:/gm), ([, name]) => `\`${name}\``);
  expect(
    readTable('docs/mock-server.md', '## Options')
      .map(([name]) => name)
      .sort(),
  ).toEqual(options.sort());
});

test('the page of scenarios shows those of the contract', () => {
  const expected = Object.entries(scenarios).map(([name, { description, breaksContract }]) => [
    `\`${name}\``,
    description,
    breaksContract ? 'yes' : '',
  ]);
  expect(readTable('docs/scenarios.md', '## All scenarios')).toEqual(expected);
});

test('every kind of fault has an example', () => {
  const contract = readFileSync(join(root, 'openapi/mock-control.yaml'), 'utf8');
  const [, mapping = ''] = /^ {4}FaultTerms:.*?mapping:\n(.*?)^ {6}oneOf:/ms.exec(contract) ?? [];
  const kinds = Array.from(mapping.matchAll(/^ +(\w+): /gm), ([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(5);
  const shown = readExamples('docs/faults.md')
    .map(({ code }) => code)
    .join('\n');
  for (const kind of kinds) expect(shown).toContain(`kind: '${kind}'`);
});
