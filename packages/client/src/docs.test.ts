import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const pages = ['client', 'waiting', 'errors', 'callbacks', 'results', 'client-testing'];

/** Here the package itself and the frameworks of the examples can be imported. */
const folder = mkdtempSync(join(root, 'packages/client/src/.docs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = pages.flatMap((page) => {
  const text = readFileSync(join(root, `docs/${page}.md`), 'utf8');
  return Array.from(text.matchAll(/```ts\n(.*?)```/gs), ([, code = ''], place) => {
    const file = join(folder, `${page}-${place + 1}.ts`);
    writeFileSync(file, code);
    return file;
  });
});

test('every page has examples, and each of them compiles', () => {
  expect(new Set(files.map((file) => basename(file).replace(/-\d+\.ts$/, '')))).toEqual(new Set(pages));
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const program = ts.createProgram(files, { ...options, noUnusedLocals: false });
  const faults = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.slice(dirname(folder).length)}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  expect(faults).toEqual([]);
}, 60_000);

const runnable = files.map((file) => basename(file)).filter((name) => name.startsWith('client-testing-'));

test.each(runnable)('the example %s runs', async (name) => {
  await import(pathToFileURL(join(folder, name)).href);
});
