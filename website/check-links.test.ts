import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLinks } from './check-links.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'zh'));
  writeFileSync(join(folder, 'zh/other.html'), '<h2 id="时间">时间</h2>');
});
afterEach(() => rmSync(folder, { recursive: true }));

function check(body: string) {
  writeFileSync(join(folder, 'index.html'), body);
  return checkLinks(folder);
}

test('links to pages, places in them and pictures are followed', () => {
  writeFileSync(join(folder, 'a.png'), '');
  const body =
    '<p id="here"><a href="#here"></a><a href="zh/other.html#%E6%97%B6%E9%97%B4"></a><img src="a.png"></p>';
  expect(check(body)).toEqual({ pages: 2, links: 3, dead: [] });
});

test.each([
  ['<a href="gone.html"></a>', 'index.html: gone.html: there is no such file'],
  ['<a href="zh/other.html#gone"></a>', 'index.html: zh/other.html#gone: the page has no "gone"'],
  ['<a class="x" href="#gone"></a>', 'index.html: #gone: the page has no "gone"'],
  ['<img alt="" src="gone.png">', 'index.html: gone.png: there is no such file'],
  ['<a href="zh"></a>', 'index.html: zh: there is no such file'],
  ['<a href=""></a>', 'index.html: : it is empty'],
])('%s is told as dead', (body, told) => {
  expect(check(body).dead).toEqual([told]);
});

test('links to other hosts are left alone', () => {
  expect(check('<a href="https://example.com/gone"></a>')).toEqual({ pages: 2, links: 0, dead: [] });
});
