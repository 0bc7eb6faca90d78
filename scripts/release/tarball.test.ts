import { expect, test } from 'vitest';
import { contentFaults, type Unpacked } from './tarball.ts';

const sound: Unpacked = {
  folder: '',
  manifest: { name: '@videoretalk/client', version: '1.2.0', dependencies: { 'openapi-fetch': '^0.17.0' } },
  files: ['package.json', 'LICENSE', 'README.md', 'CHANGELOG.md', 'dist/index.js', 'dist/pages/a/index.html'],
};
const faults = (change: Partial<Unpacked['manifest']>, files = sound.files, repository?: string) =>
  contentFaults({ ...sound, manifest: { ...sound.manifest, ...change }, files }, '1.2.0', repository);

test('a package as it should be has no fault', () => {
  expect(faults({})).toEqual([]);
});

test('what a package has too little of, or too much, is named', () => {
  const files = ['package.json', 'README.md', 'CHANGELOG.md', 'dist/index.js', 'src/index.ts', '.env'];
  expect(faults({}, files)).toEqual([
    'LICENSE is missing',
    'src/index.ts is no part of a package',
    '.env is no part of a package',
  ]);
});

test('a manifest must not speak of the workspace', () => {
  expect(faults({ dependencies: { hono: 'catalog:' } })).toEqual([
    'package.json names a package by the workspace',
  ]);
  expect(faults({ exports: './src/index.ts' })).toEqual(['package.json points to sources']);
});

test('all packages have the version of the release, and the home that npm is to prove', () => {
  expect(faults({ version: '1.1.0' })).toEqual(['the version is 1.1.0, and not 1.2.0']);
  const home = 'git+https://github.com/a/b.git';
  expect(faults({}, sound.files, home)).toEqual([`the repository is undefined, and not ${home}`]);
  expect(faults({ repository: { url: home } }, sound.files, home)).toEqual([]);
});
