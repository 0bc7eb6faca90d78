import { findChromium, withoutChromium } from './find-chromium.ts';

/** Run once before all browser tests: says which browser they use, or why they are skipped. */
export default function announceBrowser(): void {
  const chromium = findChromium();
  console.log(chromium === undefined ? `browser tests: ${withoutChromium}` : `browser tests: ${chromium}`);
}
