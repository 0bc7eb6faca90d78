import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer, type ListeningMock } from '@videoretalk/mock-server';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityFaults } from '../../scripts/browser/accessibility-faults.ts';
import { useBrowser } from '../../scripts/browser/use-browser.ts';
import { startServer } from '../back-end/src/start-server.ts';

const browser = useBrowser();
const mock = createMockServer({ clock: 'frozen', seed: 'front-end' });
const control = mock.control({ apiKey: 'test' });
let service: ListeningMock;
let backEnd: Awaited<ReturnType<typeof startServer>>;
let site: ViteDevServer;
let folder: string;
let address: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'front-end-'));
  service = await mock.listen({ port: 0 });
  backEnd = await startBackEnd(0);
  site = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, 'vite'),
    server: { port: 0, host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${backEnd.port}` } },
  });
  await site.listen();
  address = site.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await site.close();
  await backEnd.close();
  await service.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => control.clock.set({ mode: 'frozen' }));

function startBackEnd(port: number) {
  return startServer({
    port,
    client: { apiKey: 'test', baseUrl: service.url, pollInterval: 50, maxRetries: 0 },
    file: join(folder, 'jobs.json'),
  });
}

async function ask(page: Page, video: string): Promise<void> {
  await page.getByLabel('Address of the video').fill(video);
  await page.getByRole('button', { name: 'Make the video' }).click();
}

const scenario = (name: string): string => `https://example.com/scenario/${name}.mp4`;

test('a video is made, survives a restart of the server, plays and seeks', async () => {
  const page = await browser.open(address);
  await ask(page, 'https://example.com/speaker.mp4?duration=6');
  await page.getByText('Waiting for its turn').waitFor();
  await control.clock.advance({ seconds: 15 });
  await page.getByText(/In the making: [1-9]\d* %/).waitFor();

  await backEnd.close();
  await page.getByText('The server is away').waitFor();
  backEnd = await startBackEnd(backEnd.port);
  await page.getByText(/In the making/).waitFor();

  await control.clock.advance({ hours: 1 });
  await page.getByText('Your video is ready').waitFor();
  const played = await page.locator('video').evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    await new Promise((done) => video.addEventListener('timeupdate', done, { once: true }));
    video.pause();
    const sought = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
    video.currentTime = 3;
    await sought;
    return { width: video.videoWidth, at: Math.round(video.currentTime) };
  });
  expect(played).toEqual({ width: expect.any(Number), at: 3 });
  expect(played.width).toBeGreaterThan(0);
  expect(await accessibilityFaults(page)).toEqual([]);

  await page.reload();
  await page.getByText('Your video is ready').waitFor();

  await control.clock.advance({ hours: 25 });
  await page.reload();
  await page.getByText('The link to this video has died').waitFor();
});

test('a failed job, and one that was cancelled', async () => {
  await control.clock.set({ mode: 'automatic' });
  const page = await browser.open(address, { colorScheme: 'dark' });
  await ask(page, scenario('no-face'));
  await page.getByText('Choose a video in which one face is well seen.').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await ask(page, scenario('cancelled'));
  await page.getByText('The video was cancelled').waitFor();
});

test('a refused wish stands beside its field, or says what can be done', async () => {
  const page = await browser.open(address);
  await ask(page, 'speaker.mp4');
  const field = page.getByLabel('Address of the video');
  await page.locator('#video_url[aria-invalid=true]:focus').waitFor();
  expect(await field.getAttribute('aria-describedby')).toBe('video_url-fault');
  expect(await accessibilityFaults(page)).toEqual([]);

  await ask(page, scenario('insufficient-quota'));
  await page.getByText('no credits left').waitFor();
  expect(await field.getAttribute('aria-invalid')).toBe('false');

  await control.faults.add({
    kind: 'reset',
    moment: 'after',
    operation: 'createVideoRetalkGeneration',
    times: 1,
  });
  await ask(page, scenario('happy'));
  await page.getByText('could be paid for twice').waitFor();
  const before = (await control.tasks.list()).tasks.length;
  await page.getByRole('button', { name: 'Ask again for this one' }).click();
  await page.getByText('Waiting for its turn').waitFor();
  expect((await control.tasks.list()).tasks).toHaveLength(before);
});
