import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { RowError, run } from '../processes.ts';
import { published } from '../published.ts';
import { each, type Row, type Subject } from '../row.ts';

/** The compilers are those that the tests of the client pin. */
const require = createRequire(new URL('../../../packages/client/package.json', import.meta.url));
const requireHere = createRequire(import.meta.url);

const compilers = [
  { name: 'typescript-5.4', promised: true },
  { name: 'typescript', promised: false },
  { name: 'typescript-6', promised: false },
  { name: 'typescript-7', promised: true },
];

interface Way {
  readonly how: string;
  readonly module: string;
  readonly moduleResolution: string;
  readonly file: 'mts' | 'cts' | 'require.cts';
}

const ways: readonly Way[] = [
  { how: 'NodeNext, ES modules', module: 'NodeNext', moduleResolution: 'NodeNext', file: 'mts' },
  { how: 'NodeNext, CommonJS', module: 'NodeNext', moduleResolution: 'NodeNext', file: 'cts' },
  { how: 'Bundler, ES modules', module: 'ESNext', moduleResolution: 'Bundler', file: 'mts' },
  { how: 'Bundler, CommonJS', module: 'Preserve', moduleResolution: 'Bundler', file: 'require.cts' },
];

interface Program {
  /** The file in `consumers`. */
  readonly name: string;
  readonly entries: readonly string[];
  readonly surroundings: object;
}

/** The client needs no types of Node; what is for Node needs no types of a page. */
const ofPages = { lib: ['ES2022', 'DOM', 'DOM.Iterable'], types: [] };
const ofNode = { lib: ['ES2022'], types: ['node'] };

function programsOf(subject: Subject): Program[] {
  const { entries } = published(subject);
  if (subject !== 'client') return [{ name: subject, entries, surroundings: ofNode }];
  const isForNode = (entry: string) => entry.endsWith('/node');
  return [
    { name: 'client', entries: entries.filter((one) => !isForNode(one)), surroundings: ofPages },
    { name: 'client-node', entries: entries.filter(isForNode), surroundings: ofNode },
  ];
}

function rowOf({ name, promised }: (typeof compilers)[number], way: Way): Row {
  const from = name === 'typescript' ? requireHere : require;
  const manifest = from.resolve(`${name}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const tsc = join(dirname(manifest), 'bin/tsc');
  const tries = each((subject) => async ({ installed }) => {
    for (const program of programsOf(subject)) await compile(tsc, program, way, installed);
  });
  // The older compiler takes its time: a quick run gives it one way.
  const quick = promised && way.module === 'NodeNext' && (way.file === 'mts' || name === 'typescript-7');
  return { name: `TypeScript ${version}`, how: way.how, quick, tries };
}

async function compile(tsc: string, program: Program, way: Way, folder: string): Promise<void> {
  const { how: _, file, ...options } = way;
  const source = `${program.name}.${file}`;
  writeFileSync(join(folder, source), file === 'require.cts' ? requiring(program) : consuming(program));
  const compilerOptions = {
    ...options,
    ...program.surroundings,
    target: 'ES2022',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    // The declarations of the packages are checked as well.
    skipLibCheck: false,
    noEmit: true,
  };
  const config = `tsconfig.${source}.json`;
  writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files: [source] }));
  const line = [process.execPath, tsc, '-p', config, '--pretty', 'false'] as const;
  const { status, output } = await run({ line: [...line], folder, seconds: 180 });
  const faults = output.split('\n').filter((one) => /error TS\d+/.test(one));
  const ours = faults.filter((one) => !isOfOthers(one));
  if (ours.length > 0) throw new RowError(ours.join('; '));
  if (status !== 0 && faults.length === 0) throw new RowError(`tsc ended with ${status}: ${output}`);
}

/** A fault in the declarations of another package, or of the compiler, is not ours to mend. */
function isOfOthers(line: string): boolean {
  return /node_modules\/(?!@videoretalk\/)/.test(line);
}

function consuming({ name }: Program): string {
  return readFileSync(new URL(`../consumers/${name}.ts`, import.meta.url), 'utf8');
}

function requiring({ entries }: Program): string {
  const lines = entries.map((entry, at) => [
    `import entry${at} = require('${entry}');`,
    `export const all${at}: object = entry${at};`,
  ]);
  return lines.flat().join('\n');
}

export const compilerRows = compilers.flatMap((compiler) => ways.map((way) => rowOf(compiler, way)));
