import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMockServer } from '../create-mock-server.ts';
import { builtFolder } from './built-folder.ts';
import { createPage, type Page } from './page.ts';

let root: string;
let page: Page;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(root, 'demo'));
  write('index.html', '<!doctype html>');
  write('main-ABCD1234.js', 'export {}');
  writeFileSync(join(root, 'secret.txt'), 'secret');
  page = createPage({ name: 'demo', folder: builtFolder('demo', root) });
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(root, 'demo', name), text);
}

function get(headers: Record<string, string> = {}, method = 'GET'): Request {
  return new Request('http://mock.test/', { headers, method });
}

test('a page comes with a strict policy, and is asked for anew each time', async () => {
  const response = page.index(get());
  expect(await response.text()).toBe('<!doctype html>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
  expect(policy).not.toContain('unsafe');
});

test('a page may need a directive of its own', () => {
  const folder = builtFolder('demo', root);
  const other = createPage({ name: 'demo', policy: { 'font-src': "'self'" }, folder });
  expect(other.index(get()).headers.get('content-security-policy')).toContain("; font-src 'self'");
});

test('a file whose name tells its content may be kept for ever', () => {
  const response = page.file(get(), 'main-ABCD1234.js');
  expect(response?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(response?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
});

test('a HEAD is answered as the GET, without a body', async () => {
  const response = page.index(get({}, 'HEAD'));
  expect(response.headers.get('content-length')).toBe('15');
  expect(await response.text()).toBe('');
});

test.each(['TAG', 'W/TAG', '"other", TAG', '*'])(
  'with If-None-Match: %s nothing is sent again',
  async (form) => {
    const etag = page.index(get()).headers.get('etag') ?? '';
    const response = page.index(get({ 'if-none-match': form.replace('TAG', etag) }));
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  },
);

test.each(['../secret.txt', '..%2fsecret.txt', `/etc/passwd`, '', '.', '__proto__', 'none.js'])(
  'there is no file %j',
  (name) => {
    expect(page.file(get(), name)).toBeUndefined();
  },
);

test('a page that is built anew is served anew', async () => {
  expect(await page.index(get()).text()).toBe('<!doctype html>');
  write('index.html', '<!doctype html>new');
  utimesSync(join(root, 'demo', 'index.html'), 1, 1);
  expect(await page.index(get()).text()).toBe('<!doctype html>new');
});

test('a page that is not built says what builds it', async () => {
  const missing = createPage({ name: 'none', folder: builtFolder('none', root) });
  const response = missing.index(get());
  expect(response.status).toBe(503);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toContain('npx tsx scripts/build-pages.ts');
  expect(missing.built).toBe(false);
});

test('the prefix of the control API answers programs and browsers each in their way', async () => {
  const mock = createMockServer({ controlToken: 'secret' });
  const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const asked = await mock.fetch('http://mock.test/_mock', { headers: browser });
  expect(asked.headers.get('content-type')).toContain('text/html');
  expect(asked.headers.get('vary')).toContain('Accept');
  const program = await mock.fetch('http://mock.test/_mock', { headers: { accept: '*/*' } });
  expect(program.status).toBe(404);
  expect(program.headers.get('vary')).toContain('Accept');
  expect((await program.json()).error.code).toBe('not_found');
  const none = await mock.fetch('http://mock.test/_mock/dashboard/..%2f..%2fpackage.json', {
    headers: browser,
  });
  expect(none.status).toBe(404);
  await mock.close();
});
