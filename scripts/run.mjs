#!/usr/bin/env node
// The front door: `node scripts/run.mjs <quickstart|test|mock|contract|example> [arguments]`. It needs Node and npm and
// nothing else, and installs what the workspace needs before it starts.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { constants as osConstants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = [20, 19, 0];
const root = fileURLToPath(new URL('..', import.meta.url));
const commands = { quickstart, test, mock, contract, example };
/** The commands that take arguments of their own. */
const open = ['mock', 'contract'];

const [name, ...args] = process.argv.slice(2);

if (!nodeIsNewEnough()) {
  fail(`this project needs Node ${oldestNode.join('.')} or newer, and this is Node ${process.versions.node}`);
} else if (name === undefined || !Object.hasOwn(commands, name)) {
  fail(`usage: node scripts/run.mjs <${Object.keys(commands).join('|')}> [arguments]`, 2);
} else if (!open.includes(name) && args.length > 0) {
  fail(`${name} takes no arguments, but got: ${args.join(' ')}`, 2);
} else {
  const status = (await install()) || (await commands[name]());
  process.exitCode = status;
}

async function quickstart() {
  return run(process.execPath, [tool('tsx'), 'scripts/quickstart.ts']);
}

async function mock() {
  return (await pages()) || run(process.execPath, ['packages/mock-server/bin/videoretalk-mock.js', ...args]);
}

/** Builds what the mock serves to people. */
async function pages() {
  return run(process.execPath, [tool('tsx'), 'scripts/build-pages.ts']);
}

async function contract() {
  return run(process.execPath, ['packages/contract-tests/bin/videoretalk-contract.js', ...args]);
}

/** The example front end with all that it needs, until Ctrl-C. */
async function example() {
  return (await pages()) || run(process.execPath, [tool('tsx'), 'examples/front-end/dev.ts']);
}

async function test() {
  const reports = mkdtempSync(join(tmpdir(), 'videoretalk-test-'));
  const vitest = (project, step) => [
    tool('vitest'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, step)}`,
  ];
  const steps = [
    ['build pages', [tool('tsx'), 'scripts/build-pages.ts']],
    ['generate check', ['scripts/generate.mjs', '--check']],
    ['lint', [tool('@biomejs/biome', 'biome'), 'check', '.']],
    ['type check', [tool('typescript', 'tsc'), '--noEmit']],
    ['unit tests', vitest('unit:*', 'unit tests')],
    ['contract tests', vitest('contract', 'contract tests')],
    ['browser tests', vitest('browser', 'browser tests')],
    ['packed packages', [tool('tsx'), 'scripts/packed/run.ts', '--quick']],
  ];

  const done = [];
  for (const [step, command] of steps) {
    console.log(`\n── ${step}`);
    const began = performance.now();
    const status = await run(process.execPath, command);
    done.push({ step, seconds: (performance.now() - began) / 1000, status });
    console.log(`── ${step}: ${status === 0 ? 'ok' : `failed with status ${status}`}`);
    if (status !== 0) break;
  }

  const { passed, failed, skipped, skippedSteps } = countTests(reports);
  rmSync(reports, { recursive: true, force: true });

  console.log('');
  for (const [step] of steps) {
    const result = done.find((one) => one.step === step);
    const seconds = result === undefined ? '' : `${result.seconds.toFixed(1)} s`;
    const outcome = outcomeOf(result, skippedSteps);
    console.log(`  ${step.padEnd(16)}${outcome.padEnd(8)}${seconds.padStart(8)}`.trimEnd());
  }
  const total = done.reduce((sum, one) => sum + one.seconds, 0);
  console.log(`  ${'total'.padEnd(24)}${`${total.toFixed(1)} s`.padStart(8)}\n`);

  const broken = done.find((one) => one.status !== 0);
  if (broken !== undefined) console.error(`test: ${broken.step} failed with status ${broken.status}`);
  console.log(`${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`);
  return broken?.status ?? 0;
}

function outcomeOf(result, skippedSteps) {
  if (result === undefined) return 'not run';
  if (result.status !== 0) return 'failed';
  return skippedSteps.includes(result.step) ? 'skipped' : 'ok';
}

/** Adds up the tests in vitest's JSON reports, one a step. A step that was not run has no report. */
function countTests(directory) {
  const sum = { passed: 0, failed: 0, skipped: 0, skippedSteps: [] };
  for (const step of readdirSync(directory)) {
    const report = JSON.parse(readFileSync(join(directory, step), 'utf8'));
    if (report.numPendingTests > 0 && report.numPassedTests === 0) sum.skippedSteps.push(step);
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests;
    sum.skipped += report.numPendingTests;
  }
  return sum;
}

/** Installs the workspace where it is not installed, or where what it is made from is newer. */
async function install() {
  const marker = join(root, 'node_modules/.modules.yaml');
  if (isInstalled(marker)) return 0;

  const { packageManager } = readJson('package.json');
  console.log(`Installing the dependencies with ${packageManager} …`);
  const status = await run(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false'],
    // npx is a script on Windows, and a script there is started by a shell.
    { shell: process.platform === 'win32' },
  );
  if (status !== 0) {
    console.error(`${name}: install failed with status ${status}`);
    return status;
  }
  const now = new Date();
  if (existsSync(marker)) utimesSync(marker, now, now);
  console.log('');
  return 0;
}

function isInstalled(marker) {
  if (!existsSync(marker)) return false;
  const packages = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((one) => `${folder}/${one}/package.json`),
  );
  const installed = statSync(marker).mtimeMs;
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...packages]
    .map((file) => join(root, file))
    .filter((file) => existsSync(file))
    .every((file) => statSync(file).mtimeMs <= installed);
}

/** The program of an installed tool, as a path for Node. */
function tool(dependency, command = dependency) {
  const { bin } = readJson(`node_modules/${dependency}/package.json`);
  return join(root, 'node_modules', dependency, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a command in the root of the workspace, hands signals on to it, and resolves to its exit status. */
function run(command, commandArgs, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, commandArgs, {
      cwd: root,
      env: cleanEnvironment(),
      stdio: 'inherit',
      ...options,
    });
    const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
      // A terminal sends Ctrl-C to the child as well.
      const pass = () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
      process.on(signal, pass);
      return () => process.off(signal, pass);
    });
    const finish = (status) => {
      for (const remove of handlers) remove();
      resolve(status);
    };
    child.once('error', (error) => {
      console.error(`${name}: cannot start ${command}: ${error.message}`);
      finish(127);
    });
    child.once('exit', (code, signal) => finish(code ?? 128 + (osConstants.signals[signal] ?? 0)));
  });
}

/** What npm sets for its scripts makes another package manager warn. Where packages come from is kept. */
function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !/^npm_config_/i.test(key) || /(registry|cafile|proxy)$/i.test(key),
    ),
  );
}

function nodeIsNewEnough() {
  const have = process.versions.node.split('.').map(Number);
  const differs = oldestNode.findIndex((part, index) => have[index] !== part);
  return differs === -1 || have[differs] > oldestNode[differs];
}

function readJson(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function fail(message, status = 1) {
  console.error(message);
  process.exitCode = status;
}
