import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../../../scripts/browser/accessibility-faults.ts';
import { useBrowser } from '../../../../scripts/browser/use-browser.ts';
import { buildPage } from '../../../../scripts/build-pages.ts';
import { createMockServer } from '../create-mock-server.ts';
import type { ListeningMock } from '../mock-server.ts';

const browser = useBrowser();
const mock = createMockServer();
let listening: ListeningMock;

beforeAll(async () => {
  await buildPage('reference');
  listening = await mock.listen({ port: 0 });
});
afterAll(() => listening.close());

test('“Execute” creates a task in this mock', async () => {
  const page = await browser.open(`${listening.url}/docs`);
  await page.locator('#operations-VideoRetalk-createVideoRetalkGeneration .opblock-summary-control').click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  expect((await mock.control({ apiKey: 'test' }).tasks.list()).tasks).toHaveLength(1);
  expect(await page.locator('.curl-command').textContent()).toContain(
    `${listening.url}/v1/videos/generations`,
  );
});

test('the contract of each further model has a page of its own', async () => {
  const page = await browser.open(`${listening.url}/docs`);
  await page.getByRole('link', { name: 'GPT-4o Image API' }).click();
  await page.getByRole('heading', { name: 'GPT-4o Image API' }).waitFor();
  await page.locator('#operations-Images-createGpt4oImageGeneration').waitFor();
  expect(await page.title()).toContain('GPT-4o Image API');
});

test('the control API is shown too, and speaks of the same tasks', async () => {
  const page = await browser.open(`${listening.url}/docs`);
  await page.getByRole('link', { name: 'Control API of the mock' }).click();
  await page.locator('#operations-Tasks-listTasks .opblock-summary-control').click();
  await page.getByRole('button', { name: 'Execute' }).click();
  await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).waitFor();
  expect(await page.locator('.live-responses-table').textContent()).toContain('task-unified-');
});

test('what is ours hinders nobody, light and dark', async () => {
  const page = await browser.open(`${listening.url}/docs`, { colorScheme: 'light' });
  await page.getByRole('heading', { name: 'VideoRetalk API' }).waitFor();
  expect(await accessibilityFaults(page, { exclude: ['.swagger-ui'] })).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html.dark-mode').waitFor();
  expect(await accessibilityFaults(page, { exclude: ['.swagger-ui'] })).toEqual([]);
});
