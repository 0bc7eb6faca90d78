import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

// Compilers are processes, and machines may do much else.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const require = createRequire(import.meta.url);
const source = fileURLToPath(new URL('.', import.meta.url));
const entries = {
  '.': 'index',
  './preflight': 'preflight/index',
  './testing': 'testing/index',
  './raw': 'raw/index',
};

/** What a user writes. A marked line must not compile, in any compiler. */
const consumer = `
import { createClient, createCallbackReceiver, downloadResult, isOutcomeUnknown, isVideoRetalkError } from '@videoretalk/client';
import type { CompletedTask, FailedTask, Task, TaskHandle } from '@videoretalk/client';
import { assertRequest } from '@videoretalk/client/preflight';
import { withMiddleware } from '@videoretalk/client/raw';
import { createTestClock, testTask } from '@videoretalk/client/testing';

const client = createClient({
  apiKey: 'sk-example',
  clock: createTestClock(),
  preflight: assertRequest,
  fetch: withMiddleware([{ onRequest: ({ request }) => request.headers.set('x-a', 'b') }]),
});
const request = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };

export async function make(signal: AbortSignal): Promise<string> {
  const handle: TaskHandle = await client.videos.submit(request, { signal, timeout: 1000 });
  for await (const change of handle.changes()) console.log(change.progress.toFixed());
  const task: CompletedTask = await client.tasks.resume(JSON.stringify(handle)).wait({ timeout: Infinity });
  const blob: Blob = await (await downloadResult(task)).blob();
  return blob.type;
}

export function results(task: Task): number {
  if (task.status === 'completed') return task.results.length;
  // @ts-expect-error Only a completed task has results.
  task.results;
  if (task.status === 'failed') {
    const failed: FailedTask = task;
    return failed.error.code.length;
  }
  return 0;
}

export function tell(error: unknown): string | number | undefined {
  if (isOutcomeUnknown(error)) return error.idempotencyKey;
  if (isVideoRetalkError(error, 'ConnectionError')) return error.nothingSent ? error.message : error.url;
  if (isVideoRetalkError(error, 'RateLimitError')) return error.retryAfter;
  if (isVideoRetalkError(error) && error.name === 'TaskFailedError') return error.code;
  return undefined;
}

export const receive = createCallbackReceiver({ client, onTask: (task) => console.log(results(task)) });
export const example: FailedTask = testTask('failed');
// @ts-expect-error A source is missing.
client.videos.generate({ video_url: request.video_url });
// @ts-expect-error There is no such option.
createClient({ key: 'sk-example' });
`;

let folder: string;

/** Lays the package out as it is published, with declarations alone, beside a program that uses it. */
beforeAll(() => {
  folder = mkdtempSync(join(source, '.compilers-'));
  const place = join(folder, 'node_modules/@videoretalk/client');
  const program = ts.createProgram(
    Object.values(entries).map((entry) => join(source, `${entry}.ts`)),
    {
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      allowImportingTsExtensions: true,
      resolveJsonModule: true,
      types: ['node'],
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: source,
      outDir: place,
    },
  );
  const { emitSkipped } = program.emit();
  if (emitSkipped) throw new Error('The declarations could not be written.');
  const exports = Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => [name, { types: `./${entry}.d.ts` }]),
  );
  const write = (file: string, content: object | string) =>
    writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content));
  write('node_modules/@videoretalk/client/package.json', {
    name: '@videoretalk/client',
    type: 'module',
    exports,
  });
  write('package.json', { type: 'module' });
  write('consumer.ts', consumer);
  symlinkSync(
    dirname(require.resolve('openapi-fetch/package.json')),
    join(folder, 'node_modules/openapi-fetch'),
  );
  for (const module of ['NodeNext', 'Bundler']) {
    for (const strict of [true, false]) {
      write(`${module}-${strict}.json`, {
        compilerOptions: {
          target: 'ES2022',
          lib: ['ES2022', 'DOM', 'DOM.Iterable'],
          module: module === 'Bundler' ? 'ESNext' : module,
          moduleResolution: module,
          strict,
          types: [],
          noEmit: true,
          // The declarations of the package are checked as well.
          skipLibCheck: false,
        },
        files: ['consumer.ts'],
      });
    }
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const ways = ['NodeNext-true', 'NodeNext-false', 'Bundler-true', 'Bundler-false'];

/** What a compiler finds in the program and in the declarations; its own libraries are not judged. */
function faultsOf(
  compiler: typeof ts,
  way: string,
  libraries: Map<string, ts.SourceFile | undefined>,
): string[] {
  const file = join(folder, `${way}.json`);
  const { config } = compiler.readConfigFile(file, compiler.sys.readFile);
  const { options, fileNames } = compiler.parseJsonConfigFileContent(config, compiler.sys, folder);
  const host = compiler.createCompilerHost(options);
  const read = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!/[\\/]lib\.[^\\/]*d\.ts$/.test(name)) return read(name, ...rest);
    if (!libraries.has(name)) libraries.set(name, read(name, ...rest));
    return libraries.get(name);
  };
  const program = compiler.createProgram(fileNames, options, host);
  const judged = program.getSourceFiles().filter(({ fileName }) => fileName.includes('.compilers-'));
  return [
    ...program.getOptionsDiagnostics(),
    ...judged.flatMap((one) => program.getSemanticDiagnostics(one)),
  ].map(
    ({ file: at, messageText }) =>
      `${way} ${at?.fileName}: ${compiler.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

test.each(['typescript-5.4', 'typescript', 'typescript-6'])(
  '%s takes the declarations, strict and not, for Node and for bundlers',
  (name) => {
    const compiler: typeof ts = require(name);
    const libraries = new Map<string, ts.SourceFile | undefined>();
    expect(ways.flatMap((way) => faultsOf(compiler, way, libraries))).toEqual([]);
  },
);

// It has no interface for programs, and is quick enough without one.
test.each(ways)('typescript-7 takes the declarations, %s', async (way) => {
  const tsc = join(dirname(require.resolve('typescript-7/package.json')), 'bin/tsc');
  const config = join(folder, `${way}.json`);
  const ended = await promisify(execFile)(process.execPath, [tsc, '-p', config, '--skipLibCheck']).catch(
    (error: { stdout: string }) => error,
  );
  expect(ended.stdout).toBe('');
});
