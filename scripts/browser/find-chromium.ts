import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What to tell where there is no browser: what follows from it, and how to get one. */
export const withoutChromium =
  'no Chromium found, so the browser tests are skipped. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.';

/**
 * Finds the browser for the tests.
 *
 * @param chosen - a path that goes before all others; `CHROMIUM_PATH` of the environment unless given
 * @returns the path of the program, or `undefined` where there is none
 * @throws Error where the chosen path leads nowhere, so that a slip of the pen does not skip the tests
 */
export function findChromium(chosen: string | undefined = process.env.CHROMIUM_PATH): string | undefined {
  if (chosen === undefined || chosen === '') return places.find((place) => existsSync(place));
  if (existsSync(chosen)) return chosen;
  throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file. Correct it, or leave it unset.`);
}
