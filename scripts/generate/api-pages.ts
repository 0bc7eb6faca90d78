import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Made } from './api-pages-process.ts';

/** Makes pages in a process of its own. */
export interface ApiPages {
  /** See `apiPage`. */
  make(folder: string, title: string, root: string): Promise<string>;
  stop(): void;
}

/**
 * Makes the pages of the API in a process that starts as this is imported. To load TypeScript and to read sources takes as
 * long as all other generation, and neither needs the other.
 */
export const apiPages = start();

function start(): ApiPages {
  const file = fileURLToPath(new URL('./api-pages-process.ts', import.meta.url));
  // It is run as this process is. Errors are handed over as they are.
  const child = fork(file, { serialization: 'advanced' });
  const waiting: { resolve(page: string): void; reject(error: unknown): void }[] = [];
  child.on('message', (made: Made) => {
    const first = waiting.shift();
    if ('page' in made) first?.resolve(made.page);
    else first?.reject(made.error);
  });
  child.on('disconnect', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${file} has ended before its work`));
  });
  return {
    make: (...input) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.send(input);
      }),
    stop: () => child.disconnect(),
  };
}
