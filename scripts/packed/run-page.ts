import { type Browser, chromium } from 'playwright-core';
import { findChromium, withoutChromium } from '../browser/find-chromium.ts';
import { watchPages } from '../browser/watch-pages.ts';
import { servePages } from './page-server.ts';
import { RowError } from './processes.ts';
import { SkippedError } from './row.ts';

const patience = 60_000;

/**
 * Opens the page of a folder, which has a function `job`, and runs that against a mock.
 *
 * @param folder - Holds `index.html`.
 * @param mock - The URL of a mock with an automatic clock.
 */
export async function runPage(folder: string, mock: string): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new SkippedError(withoutChromium);
  const server = await servePages(folder);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath,
      timeout: patience,
      // Chromium refuses to run its sandbox as root, which is what a container usually is.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--no-proxy-server'],
    });
    const context = await browser.newContext();
    context.setDefaultTimeout(patience);
    const watch = watchPages();
    watch.follow(context);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction('globalThis.job !== undefined').catch(() => {
      throw new RowError(`the page does not load: ${watch.faults.join('; ')}`);
    });
    await page.evaluate(
      (url) => (globalThis as unknown as { job(url: string): Promise<string> }).job(url),
      mock,
    );
    if (watch.faults.length > 0) throw new RowError(`the page ${watch.faults.join('; ')}`);
  } finally {
    server.stop();
    await browser?.close();
  }
}

/** The version of the browser, for the table. */
export async function browserName(): Promise<string> {
  const executablePath = findChromium();
  if (executablePath === undefined) return 'Chromium';
  const browser = await chromium.launch({
    executablePath,
    timeout: patience,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const version = browser.version();
  await browser.close();
  return `Chromium ${version}`;
}
