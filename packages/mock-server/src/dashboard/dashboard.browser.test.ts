import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { accessibilityFaults } from '../../../../scripts/browser/accessibility-faults.ts';
import { useBrowser } from '../../../../scripts/browser/use-browser.ts';
import { buildPage } from '../../../../scripts/build-pages.ts';
import { createMockServer } from '../create-mock-server.ts';
import type { ListeningMock, MockServer } from '../mock-server.ts';
import type { MockServerOptions } from '../options.ts';
import { openStore } from '../store/open-store.ts';

const browser = useBrowser();
const start = '2026-01-01T12:00:00Z';
let mock: MockServer;
let listening: ListeningMock;
let receiver: Server;
let answers: number[];

beforeAll(() => buildPage('dashboard'));
beforeEach(async () => {
  answers = [];
  receiver = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.statusCode = answers.shift() ?? 200;
      response.end(response.statusCode === 200 ? '{"ok":true}' : '<h1>The receiver is down</h1>');
    });
  }).listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  await listen({ clock: 'frozen', start });
});
afterEach(async () => {
  await listening.close();
  receiver.closeAllConnections();
  receiver.close();
});

async function listen(options: MockServerOptions, port = 0): Promise<void> {
  mock = createMockServer({ seed: 'dashboard', allowCallbackHosts: ['127.0.0.1'], ...options });
  listening = await mock.listen({ port });
}

const open = (hash = '', options = {}) => browser.open(`${listening.url}/_mock${hash}`, options);

async function create(body: object = {}, headers: Record<string, string> = {}): Promise<string> {
  const response = await mock.fetch(`${listening.url}/v1/videos/generations`, {
    method: 'POST',
    headers: { authorization: 'Bearer test', 'content-type': 'application/json', ...headers },
    body: JSON.stringify({
      model: 'videoretalk',
      video_url: 'https://example.com/speaker.mp4',
      audio_url: 'https://example.com/speech.wav',
      ...body,
    }),
  });
  const { id, error } = await response.json();
  if (error) throw new Error(error.message);
  return id;
}

const hook = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
const control = () => mock.control({ apiKey: 'test' });

test('a task of another model is created by its own example, named in the list, and its images are shown', async () => {
  const page = await open();
  await page.getByRole('link', { name: 'Create a task' }).click();
  await page.getByLabel('Example').selectOption('variants');
  expect(await page.locator('.panel pre').textContent()).toContain('/v1/images/generations');
  await page.getByRole('button', { name: 'Create the task' }).click();
  await page.getByRole('heading', { name: /^task-unified-/ }).waitFor();
  await page.getByRole('button', { name: '+1 h' }).click();
  const buttons = page.getByRole('button', { name: 'Show the image' });
  await expect.poll(() => buttons.count()).toBe(4);
  await buttons.first().click();
  const image = page.locator('.result img');
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  await page.goto(`${listening.url}/_mock`);
  await page.locator('.row .model', { hasText: 'gpt-4o-image' }).waitFor();
});

test('a task is created in the form, watched to its end, and its video plays and seeks', async () => {
  const page = await open();
  await page.getByRole('link', { name: 'Create a task' }).click();
  await page.getByLabel('Example').selectOption('multi_face');
  await page.getByRole('button', { name: 'Create the task' }).click();
  await page.getByRole('heading', { name: /^task-unified-/ }).waitFor();
  expect(await page.locator('.task-state .status').textContent()).toBe('pending');

  await page.getByRole('button', { name: '+10 s' }).click();
  await expect.poll(() => page.locator('.task-state .status').textContent()).toBe('processing');
  await page.getByRole('button', { name: '+1 h' }).click();
  await expect.poll(() => page.locator('.task-state .status').textContent()).toBe('completed');

  await page.getByRole('button', { name: 'Play the video' }).click();
  const video = page.locator('video');
  const reached = (): Promise<number> => video.evaluate((one: HTMLVideoElement) => one.currentTime);
  await video.evaluate((one: HTMLVideoElement) => {
    one.muted = true;
    return one.play();
  });
  await expect.poll(reached, { timeout: 20_000 }).toBeGreaterThan(0);
  await video.evaluate((one: HTMLVideoElement) => {
    one.pause();
    one.currentTime = one.duration / 2;
  });
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.seeking)).toBe(false);
  expect(await reached()).toBeGreaterThan(1);
});

test('a callback that failed and was tried again is seen with every attempt', async () => {
  answers = [503];
  const id = await create({ callback_url: hook() });
  const page = await open(`#/tasks/${id}`);
  await page.getByText('It is sent when the task has ended.').waitFor();
  await page.getByRole('button', { name: '+1 h' }).click();
  await page.getByText('The receiver took it.').waitFor();
  await expect.poll(() => page.locator('.attempt').count()).toBe(2);
  const first = page.locator('.attempt').first();
  expect(await first.locator('.code-tag').textContent()).toBe('503');
  await first.locator('summary').click();
  await first.getByText('<h1>The receiver is down</h1>').waitFor();
  expect(await page.locator('.timeline .mark.bad').count()).toBe(1);

  await page.getByRole('button', { name: 'Send again' }).click();
  await page.getByText('The receiver took the callback.').waitFor();
  await expect.poll(() => page.locator('.attempt').count()).toBe(3);
});

test('an attempt that the mock has not outlived is told apart from one that failed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dashboard-'));
  const [first, second] = [join(folder, 'first.db'), join(folder, 'second.db')];
  const store = (path: string) => openStore(`file:${path}`);
  await listening.close();
  await listen({
    clock: 'frozen',
    start,
    store: await store(first),
    // What a kill at this moment would leave.
    async sendCallback() {
      for (const end of ['', '-wal']) if (existsSync(first + end)) cpSync(first + end, second + end);
      return { response: { status: 204, headers: {}, body: '', truncated: false } };
    },
  });
  const id = await create({ callback_url: hook() });
  await mock.control({ apiKey: 'test' }).clock.advance({ hours: 1 });
  await listening.close();

  await listen({ clock: 'frozen', start, store: await store(second) });
  await mock.control({ apiKey: 'test' }).clock.advance({ hours: 1 });
  const page = await open(`#/tasks/${id}`);
  await page.getByText('The receiver took it.').waitFor();
  const tags = page.locator('.attempt .code-tag');
  await expect.poll(() => tags.allTextContents()).toEqual(['unknown', '200']);
  await page.locator('.attempt').getByText('the receiver may have taken it').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  await listening.close();
  rmSync(folder, { recursive: true });
  await listen({ clock: 'frozen', start });
});

test('tasks are failed and cancelled by hand, and what cannot be done is said', async () => {
  const failed = await create();
  const page = await open(`#/tasks/${failed}`);
  await page.getByLabel('Code of the failure').selectOption('invalid_audio');
  await page.getByRole('button', { name: 'Fail', exact: true }).click();
  await page.locator('.failure').getByText('invalid_audio', { exact: true }).waitFor();

  const cancelled = await create();
  await page.goto(`${listening.url}/_mock#/tasks/${cancelled}`);
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect.poll(() => page.locator('.task-state .status').textContent()).toBe('cancelled');
  await page.goto(`${listening.url}/_mock#/tasks/task-unified-1-nothing0`);
  await page.getByText('There is no such task in this world.').waitFor();
});

test('the clock is set and moved', async () => {
  await create();
  const page = await open();
  await page.getByRole('button', { name: 'Next event' }).click();
  await page.getByText(/1 thing fell due/).waitFor();
  await page.getByRole('radio', { name: 'Real' }).check();
  await page.getByLabel('Speed').selectOption('1000');
  await expect.poll(() => page.locator('.rows .status').textContent(), { timeout: 20_000 }).toBe('completed');
  expect((await control().clock.read()).speed).toBe(1000);
});

test('rules and faults are added and removed', async () => {
  await create();
  const page = await open('#/rules');
  await page.getByLabel('Scenario').selectOption('no-face');
  await page.getByLabel('Only where the field').selectOption('video_url');
  await page.getByLabel('has the value').fill('*/face-*');
  await page.getByRole('button', { name: 'Add the rule' }).click();
  await page.locator('.card').getByText('video_url = "*/face-*"').waitFor();
  await page.getByRole('button', { name: 'Remove the rule for no-face' }).click();
  await page.getByText('No rule:').waitFor();

  await page.getByRole('link', { name: 'Faults' }).click();
  await page.getByLabel('Begin with').selectOption({ label: 'The next callback is never sent' });
  await page.getByRole('button', { name: 'Add the fault' }).click();
  await page.locator('.card').getByText('drop').waitFor();
  await page.getByLabel('Fault', { exact: true }).fill('{"kind": "latency"');
  await page.getByText('This is no JSON:').waitFor();
  await page.getByRole('button', { name: 'Remove the fault drop' }).click();
  await page.getByText('No fault:').waitFor();
});

test('a refused creation is shown with its answer, and among the requests', async () => {
  await create();
  const page = await open('#/create');
  await page.getByLabel('Scenario').selectOption('insufficient-quota');
  await page.getByRole('button', { name: 'Create the task' }).click();
  await page.getByText('insufficient_quota').first().waitFor();
  await page.getByRole('link', { name: 'Requests' }).click();
  await page.locator('.code-tag', { hasText: '402' }).waitFor();
});

test('a restart of the mock is survived', async () => {
  await create();
  const page = await open();
  await expect.poll(() => page.locator('.rows .row').count()).toBe(1);
  const { port } = listening;
  await listening.close();
  await page.getByText('Disconnected.').waitFor();
  await listen({ clock: 'frozen', start }, port);
  await page.getByText('No task in this world').waitFor();
  const id = await create();
  await page.getByText(id).waitFor();
  expect(await page.getByText('Disconnected.').count()).toBe(0);
});

test('what came from a request is shown as text, whatever it is', async () => {
  const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}&amp;';
  const id = await create({
    video_url: "https://example.com/'onerror=alert(1)//javascript:alert(2)",
    callback_url: `${hook()}?${encodeURIComponent(hostile)}`,
  });
  await control().tasks.fail(id, { code: 'invalid_audio', message: hostile });
  await control().rules.add({ scenario: 'slow', when: { video_url: hostile } });
  answers = [500, 500, 500, 500];
  await control().clock.advance({ hours: 1 });

  const page = await open(`?${encodeURIComponent(hostile)}#/tasks?search=onerror`);
  await page.getByText(id).click();
  await page.locator('.failure').getByText(hostile).waitFor();
  await page.getByText('Every attempt failed').waitFor();
  await page.locator('.attempt summary').first().click();
  await page.getByText('<h1>The receiver is down</h1>').first().waitFor();
  const strange = (): Promise<number> => page.locator('img, main script, a[href^="javascript:" i]').count();
  expect(await strange()).toBe(0);

  await page.goto(`${listening.url}/_mock#/rules`);
  await page.getByText('alert(2)').waitFor();
  expect(await strange()).toBe(0);
  await page.goto(`${listening.url}/_mock#/tasks?search=${encodeURIComponent(hostile)}`);
  await page.getByText('No task fits').waitFor();
  expect(await page.getByLabel('Search tasks').inputValue()).toBe(hostile);
  expect(await strange()).toBe(0);
});

test('another world is chosen, and named in the address', async () => {
  await create();
  const other = await create({}, { authorization: 'Bearer other' });
  await create({}, { authorization: 'Bearer other' });
  const page = await open();
  await page.getByText(other).waitFor();
  await page.getByLabel('World').selectOption({ label: 'key “test”' });
  await expect.poll(() => page.locator('.rows .row').count()).toBe(1);
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(() => page.locator('.rows .row').count()).toBe(1);
});

test('a mock with a token asks for it once', async () => {
  await listening.close();
  await listen({ clock: 'frozen', start, controlToken: 'secret' });
  const id = await create();
  const page = await open();
  await page.getByLabel('Control token').fill('wrong');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText('The mock does not take this token.').waitFor();
  await page.getByLabel('Control token').fill('secret');
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByText(id).waitFor();
  await page.reload();
  await page.getByText(id).waitFor();
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing serious in any view, %s',
  {
    timeout: 180_000,
  },
  async (colorScheme) => {
    answers = [503];
    const done = await create({ callback_url: hook() });
    await control().clock.advance({ hours: 1 });
    const failed = await create();
    await control().tasks.fail(failed);
    const going = await create({}, { 'x-mock-scenario': 'unknown-status' });
    await control().rules.add({ scenario: 'slow', when: { video_url: '*' } });
    await control().faults.add({ kind: 'drop', times: 3 });
    const page = await open('', { colorScheme });
    for (const hash of ['tasks', `tasks/${done}`, `tasks/${failed}`, `tasks/${going}`]) {
      await page.goto(`${listening.url}/_mock#/${hash}`);
      await page.locator('.rows .row, .task-page').first().waitFor();
      expect(await accessibilityFaults(page), hash).toEqual([]);
    }
    for (const hash of ['requests', 'rules', 'faults', 'create', 'tasks?search=nothing', 'tasks/none']) {
      await page.goto(`${listening.url}/_mock#/${hash}`);
      await page.locator('.page h1, .empty h2, .empty h1').first().waitFor();
      expect(await accessibilityFaults(page), hash).toEqual([]);
    }
  },
);

test('everything can be reached by keyboard', async () => {
  const older = await create();
  await create();
  const page = await open();
  await expect.poll(() => page.locator('.rows .row').count()).toBe(2);
  await page.locator('.rows a').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: older }).waitFor();
});

test('ten thousand tasks are listed, searched and scrolled', { timeout: 180_000 }, async () => {
  const last = await (async () => {
    for (let index = 0; index < 9_999; index += 1)
      await create({ video_url: `https://example.com/clip-${index}.mp4` });
    return create({ video_url: 'https://example.com/needle.mp4' });
  })();
  const page = await open();
  await page.getByText(last).waitFor();
  await page.getByText('All 10,000').waitFor();
  expect(await page.locator('.rows .row').count()).toBeLessThan(60);
  await page.locator('.rows').evaluate((rows) => rows.scrollTo(0, rows.scrollHeight));
  await page.getByText('clip-0.mp4').waitFor();
  await page.getByLabel('Search tasks').fill('needle');
  await expect.poll(() => page.locator('.rows .row').count()).toBe(1);
});
