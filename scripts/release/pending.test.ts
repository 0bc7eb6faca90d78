import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pendingFault } from './pending.ts';
import { keepContracts } from './released-contracts.ts';

const workspace = fileURLToPath(new URL('../..', import.meta.url));
let root: string;

/** A workspace that has just released 1.2.0, with the contracts of this one. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'videoretalk-pending-'));
  cpSync(join(workspace, 'openapi'), join(root, 'openapi'), { recursive: true });
  mkdirSync(join(root, '.changeset'));
  release('1.2.0');
  await keepContracts(root);
});
afterEach(() => rmSync(root, { recursive: true }));

function release(version: string): void {
  mkdirSync(join(root, 'packages/client'), { recursive: true });
  writeFileSync(join(root, 'packages/client/package.json'), JSON.stringify({ version }));
}

function plan(step: string): void {
  writeFileSync(join(root, '.changeset/a.md'), `---\n'@videoretalk/client': ${step}\n---\n\nA change.\n`);
}

function change(from: string, to: string): void {
  const file = join(root, 'openapi/videoretalk.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

test('the changesets of this workspace ask for enough', async () => {
  expect(await pendingFault(workspace)).toBeUndefined();
});

test('without a change of the contracts no changeset is needed', async () => {
  expect(await pendingFault(root)).toBeUndefined();
});

test('a change that breaks clients needs a major step', async () => {
  change('maxLength: 2048', 'maxLength: 1024');
  plan('minor');
  expect(await pendingFault(root)).toContain('asks for a major step, but the changesets ask for minor');
  plan('major');
  expect(await pendingFault(root)).toBeUndefined();
});

test('below 1.0.0 it needs a minor one', async () => {
  release('0.4.0');
  change('maxLength: 2048', 'maxLength: 1024');
  plan('patch');
  expect(await pendingFault(root)).toContain('asks for a minor step, but the changesets ask for patch');
  plan('minor');
  expect(await pendingFault(root)).toBeUndefined();
});

test('a change that breaks nothing needs a minor step', async () => {
  change('maxLength: 2048', 'maxLength: 4096');
  expect(await pendingFault(root)).toContain('asks for a minor step, but the changesets ask for none');
});

test('words for people need no step', async () => {
  change('title: ', 'title: Another ');
  expect(await pendingFault(root)).toBeUndefined();
});

test('a contract that is gone breaks its users, and a new one breaks nobody', async () => {
  rmSync(join(root, 'openapi/mock-control.yaml'));
  plan('minor');
  expect(await pendingFault(root)).toContain('mock-control: this contract is gone');
  cpSync(join(root, 'openapi/videoretalk.yaml'), join(root, 'openapi/mock-control.yaml'));
  rmSync(join(root, 'openapi/released/mock-control.yaml'));
  expect(await pendingFault(root)).toBeUndefined();
});

test('before the first release there is nothing to compare with', async () => {
  rmSync(join(root, 'openapi/released'), { recursive: true });
  change('maxLength: 2048', 'maxLength: 1024');
  expect(await pendingFault(root)).toBeUndefined();
});
