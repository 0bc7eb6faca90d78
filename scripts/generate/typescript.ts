import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Contract } from './read-contract.ts';
import type { Job, Made } from './typescript-process.ts';

/** What needs TypeScript. */
export interface TypeScript {
  /** The types of a contract: see `types.ts`. They are made once for each contract. */
  types(contract: Contract): Promise<string>;
  /** A page on the API of a package: see `api-page.ts`. */
  apiPage(folder: string, title: string, root: string): Promise<string>;
  stop(): void;
}

const file = fileURLToPath(new URL('./typescript-process.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm')).href;

/**
 * TypeScript in a process of its own, which starts as this is imported. To load it and to read sources takes as long as to
 * load all else, to read the contracts and to make their validators, and neither needs the other.
 */
export const typescript = start();

function start(): TypeScript {
  // Errors and whole contracts are handed over.
  const child = fork(file, { execArgv: ['--import', tsx], serialization: 'advanced' });
  const waiting: { resolve(text: string): void; reject(error: unknown): void }[] = [];
  child.on('message', (made: Made) => {
    const first = waiting.shift();
    if ('text' in made) first?.resolve(made.text);
    else first?.reject(made.error);
  });
  child.on('disconnect', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${file} has ended before its work`));
  });
  const ask = (job: Job): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.send(job);
    });
  const known = new Map<Contract, Promise<string>>();
  return {
    types(contract) {
      const text = known.get(contract) ?? ask({ name: 'types', input: [contract] });
      known.set(contract, text);
      return text;
    },
    apiPage: (...input) => ask({ name: 'apiPage', input }),
    stop: () => child.disconnect(),
  };
}
