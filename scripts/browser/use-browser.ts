import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { findChromium, withoutChromium } from './find-chromium.ts';
import { type PageWatch, watchPages } from './watch-pages.ts';

/** The browser of one test file. */
export interface TestBrowser {
  /**
   * Opens an address in a fresh profile, without cookies or storage of other tests. The page closes with the test.
   *
   * @param url - an address on loopback
   * @param options - those of a Playwright context, such as `viewport` and `colorScheme`
   */
  open(url: string, options?: BrowserContextOptions): Promise<Page>;
}

/** No name leads anywhere but to this machine; `~NOTFOUND` is Chromium's word for a name that does not resolve. */
const onlyLoopback = 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]';

/** What a step of a page may take, in milliseconds, on a busy machine. */
const patience = 60_000;

/**
 * Starts headless Chromium for the tests of a file, and ends it after them. Call it at the top of the file.
 *
 * A test fails where a page asks for anything that is not on loopback, breaks its Content-Security-Policy, or leaves
 * an error uncaught. Without a browser each test is skipped.
 */
export function useBrowser(): TestBrowser {
  const executablePath = findChromium();
  let browser: Browser | undefined;
  let watch: PageWatch = watchPages();

  beforeAll(async () => {
    if (executablePath === undefined) return;
    browser = await chromium.launch({
      executablePath,
      // Chromium refuses to run its sandbox as root, which is what a container usually is.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        `--host-resolver-rules=${onlyLoopback}`,
        '--no-proxy-server',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-pings',
      ],
    });
  });
  beforeEach(({ skip }) => {
    skip(executablePath === undefined, withoutChromium);
    watch = watchPages();
  });
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    if (watch.faults.length > 0) throw new Error(`The page ${watch.faults.join('\nThe page ')}`);
  });
  afterAll(async () => {
    await browser?.close();
  });

  return {
    async open(url, options = {}) {
      if (browser === undefined) throw new Error('the browser runs only within a test');
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      context.setDefaultTimeout(patience);
      watch.follow(context);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
  };
}
