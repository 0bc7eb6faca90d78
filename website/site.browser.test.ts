import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../scripts/browser/accessibility-faults.ts';
import { useBrowser } from '../scripts/browser/use-browser.ts';
import { readPages } from './read-pages.ts';
import { serveFolder } from './serve-folder.ts';

const folder = fileURLToPath(new URL('dist', import.meta.url));
const phone = { width: 360, height: 740 };
const pages = readPages().map(({ output }) => output);

describe.skipIf(!existsSync(`${folder}/index.html`))(
  'the site (skipped where `pnpm site` has not built it)',
  () => {
    const browser = useBrowser();
    let site: Awaited<ReturnType<typeof serveFolder>>;
    beforeAll(async () => {
      site = await serveFolder(folder);
    });
    afterAll(() => site.close());

    test('every page is whole on a phone, without JavaScript', async () => {
      const page = await browser.open(`${site.url}/index.html`, {
        viewport: phone,
        javaScriptEnabled: false,
      });
      const told: string[] = [];
      page.on('console', (message) => told.push(`${page.url()}: ${message.text()}`));
      page.on('response', (response) => {
        if (!response.ok()) told.push(`${response.status()} ${response.url()}`);
      });
      for (const output of pages) {
        await page.goto(`${site.url}/${output}`);
        expect(await page.locator('h1').count(), `titles of ${output}`).toBe(1);
        expect(await page.locator('script').count(), `scripts of ${output}`).toBe(0);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width, `width of ${output}`).toBeLessThanOrEqual(phone.width);
      }
      expect(told).toEqual([]);
    });

    test.each([
      ['light', pages],
      // The colours differ, and nothing else: a page of each kind is enough.
      ['dark', ['index.html', 'getting-started.html', 'api/client.html', 'openapi/videoretalk.html']],
    ] as const)('in %s colours no page hinders anybody', async (colorScheme, outputs) => {
      const page = await browser.open(`${site.url}/index.html`, { viewport: phone, colorScheme });
      for (const output of outputs) {
        await page.goto(`${site.url}/${output}`);
        expect(await accessibilityFaults(page), output).toEqual([]);
      }
    });

    test('from each page the menu leads to every other', async () => {
      const page = await browser.open(`${site.url}/zh/getting-started.html`, { javaScriptEnabled: false });
      for (const next of ['Waiting', 'VideoRetalk API', '概览']) {
        await page.getByRole('navigation').getByRole('link', { name: next, exact: true }).first().click();
        if (next !== '概览') expect(await page.locator('h1').textContent()).toBe(next);
        if (next === 'VideoRetalk API') await page.goto(`${site.url}/zh/getting-started.html`);
      }
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
      await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
      expect(page.url()).toBe(`${site.url}/index.html`);
    });
  },
);
