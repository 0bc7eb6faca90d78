import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from './accessibility-faults.ts';
import { useBrowser } from './use-browser.ts';
import { watchPages } from './watch-pages.ts';

const browser = useBrowser();
const pages: Record<string, string> = {
  '/sound': '<!doctype html><html lang="en"><title>Sound</title><main><h1>Sound</h1></main>',
  '/outside': '<!doctype html><title>Outside</title><img src="https://example.com/picture.png" alt="">',
  '/inline': '<!doctype html><title>Inline</title><script>document.title = "ran"</script>',
  '/uncaught': '<!doctype html><title>Uncaught</title><script src="/throw.js"></script>',
  '/throw.js': 'throw new Error("oops");',
  '/unnamed': '<!doctype html><html lang="en"><title>Unnamed</title><main><h1>A</h1><button></button></main>',
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    answer.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html');
    answer.setHeader('content-security-policy', "script-src 'self'");
    answer.end(pages[url] ?? '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

test('a sound page passes', async () => {
  const page = await browser.open(`${origin}/sound`);
  expect(await page.title()).toBe('Sound');
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('what a page may not do is noticed', async () => {
  const page = await browser.open(`${origin}/sound`);
  const unwatched = await page.context().browser()?.newContext();
  if (unwatched === undefined) throw new Error('no browser');
  const watch = watchPages();
  watch.follow(unwatched);
  const other = await unwatched.newPage();
  for (const path of ['/outside', '/inline', '/uncaught']) await other.goto(`${origin}${path}`);
  await expect.poll(() => watch.faults).toHaveLength(3);
  expect(watch.faults[0]).toBe('asked for https://example.com/picture.png, which is not on loopback');
  expect(watch.faults[1]).toContain('Content Security Policy');
  expect(watch.faults[2]).toBe('left uncaught: oops');
});

test('what hinders people is listed', async () => {
  const page = await browser.open(`${origin}/unnamed`);
  expect((await accessibilityFaults(page)).join()).toContain('button-name: button');
});
