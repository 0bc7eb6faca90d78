import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Contract } from './read-contract.ts';
import type { Made, Makers, Order } from './typescript-process.ts';

/** Makes in a process of its own what needs TypeScript. */
export interface WithTypeScript {
  /** See `apiPage`. */
  page(...input: Parameters<Makers['page']>): Promise<string>;
  /** See `types`. They are made once for each contract. */
  types(contract: Contract): Promise<string>;
  stop(): void;
}

/**
 * A process that starts as this is imported. To load TypeScript, and to read sources by it, takes as long as all other
 * generation, and neither needs the other.
 */
export const withTypeScript = start();

function start(): WithTypeScript {
  // Bundled, as this is. Errors are handed over as they are.
  const file = fileURLToPath(new URL('./typescript-process.js', import.meta.url));
  const child = fork(file, { execArgv: ['--enable-source-maps'], serialization: 'advanced' });
  const waiting: { resolve(text: string): void; reject(error: unknown): void }[] = [];
  child.on('message', (made: Made) => {
    const first = waiting.shift();
    if ('text' in made) first?.resolve(made.text);
    else first?.reject(made.error);
  });
  child.on('disconnect', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${file} has ended before its work`));
  });
  const ask = (...order: Order): Promise<string> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      child.send(order);
    });
  const known = new WeakMap<Contract, Promise<string>>();
  return {
    page: (...input) => ask('page', ...input),
    types(contract) {
      const text = known.get(contract) ?? ask('types', contract);
      known.set(contract, text);
      return text;
    },
    stop: () => child.disconnect(),
  };
}
