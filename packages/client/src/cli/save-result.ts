import { downloadToFile } from '../node/index.ts';
import { showBytes } from './amounts.ts';
import { progressLine } from './progress-line.ts';
import type { Session } from './session.ts';

/** The bar is drawn at most that often, in ms. */
const shortestRedraw = 100;

/** Downloads a result link to a file, which is there whole or not at all, and tells where it is. */
export async function saveResult({ screen, signal }: Session, link: string, path: string): Promise<void> {
  let drawn = 0;
  try {
    const { size } = await downloadToFile(link, path, {
      signal,
      onProgress({ received, size: whole }) {
        if (Date.now() - drawn < shortestRedraw && received !== whole) return;
        drawn = Date.now();
        const percent = whole ? (received / whole) * 100 : undefined;
        const amount = whole ? `${showBytes(received)} of ${showBytes(whole)}` : showBytes(received);
        screen.bar((columns) => progressLine('downloading', percent, amount, columns));
      },
    });
    screen.bar(undefined);
    screen.say(`Downloaded ${showBytes(size)}.`);
    screen.result(path);
    screen.event({ type: 'downloaded', path, size });
  } finally {
    screen.bar(undefined);
  }
}
