import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildPage } from './build-pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-pages-'));
const dashboard = join(folder, 'dashboard');
beforeAll(() => buildPage('dashboard', folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('the dashboard has at most 60 kB, packed', () => {
  const sizes = readdirSync(dashboard).map((name) => gzipSync(readFileSync(join(dashboard, name))).length);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(60_000);
});

test('it asks for nothing but its own files, and runs nothing from within its HTML', () => {
  const index = readFileSync(join(dashboard, 'index.html'), 'utf8');
  const links = [...index.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = '']) => link);
  const files = readdirSync(dashboard).map((name) => `_mock/dashboard/${name}`);
  expect(links).toHaveLength(3);
  for (const link of links) expect(files).toContain(link);
  expect(index).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=/);
  for (const name of readdirSync(dashboard).filter((one) => one.endsWith('.css')))
    expect(readFileSync(join(dashboard, name), 'utf8')).not.toMatch(/@import|url\(/);
});

test('the licences of what it is made from go with it', () => {
  const text = readFileSync(join(dashboard, 'licences.txt'), 'utf8');
  for (const name of ['preact', '@preact/signals', '@preact/signals-core', 'openapi-fetch'])
    expect(text).toMatch(new RegExp(`(^|\n)${name}\n`));
});

test('a page that does not exist is named', async () => {
  await expect(buildPage('nowhere', folder)).rejects.toThrow('there is no page nowhere; there are dashboard');
});
