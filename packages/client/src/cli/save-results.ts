import { stdout } from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type DownloadProgress, downloadResult } from '../index.ts';
import { downloadToFile } from '../node/index.ts';
import { showBytes } from './amounts.ts';
import { chooseBeside, standardOutput } from './output-file.ts';
import { progressLine } from './progress-line.ts';
import type { Screen } from './screen.ts';
import type { Session } from './session.ts';

/** The bar is drawn at most that often, in ms. */
const shortestRedraw = 100;

/**
 * Downloads the files behind links: the first to its place, each further one beside it, where nothing is replaced. Each
 * is there whole or not at all.
 *
 * @param place A path, or `-` for standard output, which takes one file.
 */
export async function saveResults(session: Session, links: readonly string[], place: string): Promise<void> {
  const { screen } = session;
  const [first, ...further] = links;
  if (first === undefined) return;
  if (place === standardOutput) {
    await pour(session, first);
    for (const link of further) screen.tell(`There is a further file: ${link}`);
    return;
  }
  await save(session, first, place);
  for (const link of further) await save(session, link, await chooseBeside(place, link));
}

async function save({ screen, signal }: Session, link: string, path: string): Promise<void> {
  try {
    const { size } = await downloadToFile(link, path, { signal, onProgress: drawProgress(screen) });
    screen.bar(undefined);
    screen.say(`Downloaded ${showBytes(size)}.`);
    screen.result(path);
    screen.event({ type: 'downloaded', path, size });
  } finally {
    screen.bar(undefined);
  }
}

/** Writes a file to standard output, as quickly as that is read. */
async function pour({ screen, signal }: Session, link: string): Promise<void> {
  let size = 0;
  const draw = drawProgress(screen);
  const onProgress = (progress: DownloadProgress) => {
    size = progress.received;
    draw(progress);
  };
  try {
    const { stream } = await downloadResult(link, { signal, onProgress });
    await pipeline(Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]), stdout, {
      end: false,
    });
    screen.bar(undefined);
    screen.say(`Downloaded ${showBytes(size)}.`);
  } finally {
    screen.bar(undefined);
  }
}

function drawProgress(screen: Screen): (progress: DownloadProgress) => void {
  let drawn = 0;
  return ({ received, size }) => {
    if (Date.now() - drawn < shortestRedraw && received !== size) return;
    drawn = Date.now();
    const percent = size ? (received / size) * 100 : undefined;
    const amount = size ? `${showBytes(received)} of ${showBytes(size)}` : showBytes(received);
    screen.bar((columns) => progressLine('downloading', percent, amount, columns));
  };
}
