// The packages as users get them: packed, installed outside the workspace, and tried with what users have.
//
//   pnpm packed                  tries everything, and writes the table of docs/compatibility.md
//   pnpm packed --quick          some of it, with nothing but the workspace and npm; writes nothing
//   pnpm packed --only TEXT      only the rows whose name or way has this text; writes nothing
//   pnpm packed --tarballs DIR   packages that are packed already
//   pnpm packed --folder DIR     works in this folder, and keeps what has been installed there
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findTarballs, pack } from './pack.ts';
import { makeProject } from './project.ts';
import type { Bench, Row } from './row.ts';
import { compilerRows } from './rows/compilers.ts';
import { packageManagerRows } from './rows/package-managers.ts';
import { ownRuntimeRows, runtimeRows } from './rows/runtimes.ts';
import { testRunnerRow } from './rows/test-runner.ts';
import { webRows } from './rows/web.ts';
import { browserName } from './run-page.ts';
import { putTable, tableOf } from './table.ts';
import { installTools } from './tools.ts';
import { tryRows } from './try-rows.ts';

const page = fileURLToPath(new URL('../../docs/compatibility.md', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    tarballs: { type: 'string' },
    folder: { type: 'string' },
  },
});
const { quick, only } = values;

const folder = realpathSync(
  values.folder === undefined
    ? mkdtempSync(join(tmpdir(), 'videoretalk-packed-'))
    : made(resolve(values.folder)),
);
try {
  process.exitCode = await main();
} finally {
  if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
}

async function main(): Promise<number> {
  tell('building and packing …');
  const tarballs =
    values.tarballs === undefined
      ? await pack(folder, ['npx', '--yes', packageManager])
      : findTarballs(resolve(values.tarballs));
  tell('installing …');
  const npm = { line: ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'] } as const;
  const installed = await makeProject({ folder, tarballs }, 'installed', npm);
  const tools = quick ? undefined : await installTools(folder);
  const bench: Bench = { folder, tarballs, installed, tools };

  const rows = (quick ? quickRows() : await allRows()).filter(
    ({ name, how }) => only === undefined || `${name}, ${how}`.toLowerCase().includes(only.toLowerCase()),
  );
  if (rows.length === 0) throw new Error(`no row has the text ${only}`);
  const tried = await tryRows(rows, bench, tell);
  const outcomes = tried.flatMap((row) => Object.values(row.outcomes));
  const count = (kind: string) => outcomes.filter((outcome) => outcome.kind === kind).length;
  tell(
    `${count('passes')} cells pass, ${count('fails')} fail, ${count('known')} fail as is known, ${count('skipped')} are skipped`,
  );
  if (!quick && only === undefined) {
    writeFileSync(page, putTable(readFileSync(page, 'utf8'), tableOf(tried)));
    tell('wrote docs/compatibility.md');
  }
  return count('fails') === 0 ? 0 : 1;
}

function quickRows(): Row[] {
  return [...ownRuntimeRows, testRunnerRow, ...compilerRows.filter((row) => row.quick)];
}

async function allRows(): Promise<Row[]> {
  return [
    ...packageManagerRows,
    ...compilerRows,
    ...runtimeRows,
    testRunnerRow,
    ...webRows(await browserName()),
  ];
}

function made(path: string): string {
  mkdirSync(path, { recursive: true });
  return path;
}

function tell(line: string): void {
  console.log(line);
}
