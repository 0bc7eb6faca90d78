import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parse, stringify } from 'yaml';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = ['client', 'mock-server', 'contract-tests'];

// biome-ignore lint/suspicious/noExplicitAny: a contract is changed at places that only the test knows.
export type Editable = any;

/** What a command has said, and how it has ended. */
export interface Ended {
  readonly status: number;
  readonly output: string;
}

/** The sources of this workspace in a temporary folder, where a contract can be changed and code be generated. */
export interface CopiedWorkspace {
  readonly folder: string;
  /** Changes a YAML file of the copy. */
  edit(file: string, change: (document: Editable) => void): void;
  /** Makes a YAML file of the copy from another. */
  derive(from: string, to: string, change: (document: Editable) => Editable): void;
  write(file: string, text: string): void;
  read(file: string): string;
  delete(file: string): void;
  /** Runs `scripts/generate.mjs`, as anybody would. */
  generate(...args: readonly string[]): Promise<Ended>;
  /** Compiles all packages, their tests left out, with the probes that were written. */
  typecheck(): Promise<Ended>;
  /** Imports a module of the copy. */
  load<Module>(file: string): Promise<Module>;
  remove(): void;
}

/** Copies what generation reads and writes. Tests stay behind: they may speak of the contract as it is. */
export function copyWorkspace(): CopiedWorkspace {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const place = (file: string): string => join(folder, file);
  const source = (path: string): boolean =>
    !/^(node_modules|dist|\.generator|.*\.(test|test-d|example)\.tsx?)$/.test(basename(path));
  for (const part of ['openapi', 'scripts', 'docs', ...packages.map((name) => `packages/${name}`)])
    cpSync(join(root, part), place(part), { recursive: true, filter: source });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), place(file));
  for (const part of ['', ...packages.map((name) => `packages/${name}`)])
    symlinkSync(join(root, part, 'node_modules'), place(join(part, 'node_modules')));
  writeFileSync(
    place('tsconfig.copy.json'),
    JSON.stringify({
      extends: './tsconfig.json',
      compilerOptions: { incremental: false },
      include: ['packages/*/src'],
    }),
  );
  const command = async (program: string, args: readonly string[]): Promise<Ended> => {
    try {
      const { stdout, stderr } = await run(process.execPath, [program, ...args], {
        cwd: folder,
      });
      return { status: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { status: code, output: stdout + stderr };
    }
  };
  return {
    folder,
    edit(file, change) {
      const document = parse(readFileSync(place(file), 'utf8'));
      change(document);
      writeFileSync(place(file), stringify(document));
    },
    derive(from, to, change) {
      const document = parse(readFileSync(place(from), 'utf8'));
      writeFileSync(place(to), stringify(change(document), { aliasDuplicateObjects: false }));
    },
    write(file, text) {
      mkdirSync(dirname(place(file)), { recursive: true });
      writeFileSync(place(file), text);
    },
    read: (file) => readFileSync(place(file), 'utf8'),
    delete: (file) => rmSync(place(file)),
    generate: (...args) => command(place('scripts/generate.mjs'), args),
    typecheck: () =>
      command(join(root, 'node_modules/typescript/bin/tsc'), ['--noEmit', '-p', 'tsconfig.copy.json']),
    load: (file) => import(pathToFileURL(place(file)).href),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
