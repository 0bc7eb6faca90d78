/**
 * Makes the pictures of the dashboard in `docs/images` from the page itself, with a world that is the same each time.
 *
 * Usage: npx tsx scripts/screenshots.ts
 */
import { once } from 'node:events';
import { mkdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@videoretalk/mock-server';
import { chromium } from 'playwright-core';
import { findChromium, withoutChromium } from './browser/find-chromium.ts';
import { buildPage } from './build-pages.ts';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));
/** Pictures are read on slow connections too. */
const mostBytes = 150_000;
const headers = { authorization: 'Bearer test', 'content-type': 'application/json' };

/** What becomes of the tasks in the pictures, one after the other. */
const scenarios = [
  '',
  '',
  'slow',
  'no-face',
  'cancelled',
  '',
  'stuck-pending',
  '',
  'fail-invalid-audio',
  'unknown-status',
];

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(withoutChromium);
await buildPage('dashboard');

// One callback in three is refused, and tried again.
let callbacks = 0;
const receiver = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    callbacks += 1;
    response.statusCode = callbacks % 3 === 1 ? 503 : 200;
    response.end(response.statusCode === 503 ? '{"error":"try again"}' : '{"ok":true}');
  });
}).listen(0, '127.0.0.1');
await once(receiver, 'listening');
const callback_url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/webhooks/video`;

const mock = createMockServer({
  clock: 'frozen',
  start: '2026-01-01T09:00:00Z',
  seed: 'pictures',
  publicUrl: 'http://127.0.0.1:4010',
  allowCallbackHosts: ['127.0.0.1'],
});
const { url, close } = await mock.listen({ port: 0 });
const control = mock.control({ apiKey: 'test' });

async function create(number: number): Promise<string> {
  const scenario = scenarios[number % scenarios.length] ?? '';
  const answer = await mock.fetch(`${url}/v1/videos/generations`, {
    method: 'POST',
    headers: { ...headers, ...(scenario === '' ? {} : { 'x-mock-scenario': scenario }) },
    body: JSON.stringify({
      model: 'videoretalk',
      video_url: `https://cdn.example.com/clip-${number + 1}.mp4?duration=${8 + (number % 5) * 4}`,
      audio_url: `https://cdn.example.com/speech-${number + 1}.wav?duration=20`,
      ...(number % 3 === 0 ? { callback_url } : {}),
    }),
  });
  return (await answer.json()).id;
}

const ids: string[] = [];
for (let number = 0; number < 20; number += 1) {
  const id = await create(number);
  ids.push(id);
  for (let look = 0; look < 3; look += 1) {
    await control.clock.advance({ seconds: 3 });
    await (await mock.fetch(`${url}/v1/tasks/${id}`, { headers })).text();
  }
}
const completed = ids[15] ?? '';
for (let look = 0; look < 4; look += 1) {
  await control.clock.advance({ seconds: 12 });
  await (await mock.fetch(`${url}/v1/tasks/${completed}`, { headers })).text();
}

const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
mkdirSync(folder, { recursive: true });

async function picture(
  name: string,
  hash: string,
  ready: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1160, height: 600 }, colorScheme });
  await page.goto(`${url}/_mock${hash}`);
  await page.locator(ready).first().waitFor();
  await page.locator('.sign.live').waitFor();
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  await page.close();
  const { size } = statSync(path);
  console.log(`screenshots: wrote docs/images/${name}.png, ${Math.round(size / 1000)} kB`);
  if (size > mostBytes) throw new Error(`${name}.png is larger than ${mostBytes} bytes`);
}

try {
  await picture('dashboard-tasks', '#/tasks', '.rows .row', 'light');
  await picture('dashboard-task', `#/tasks/${completed}`, '.attempt', 'dark');
} finally {
  await browser.close();
  await close();
  receiver.closeAllConnections();
  receiver.close();
}
