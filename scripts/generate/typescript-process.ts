// The process that `with-typescript.ts` starts: makes what it is asked for, one after the other.
import './without-optimizing.ts';
import { apiPage } from '../api/api-page.ts';
import type { types } from './types.ts';

/** What can be made here. */
export interface Makers {
  readonly page: typeof apiPage;
  readonly types: typeof types;
}

/** What is asked for: a maker, and what it is given. */
export type Order = {
  readonly [Name in keyof Makers]: readonly [Name, ...Parameters<Makers[Name]>];
}[keyof Makers];

/** What is answered, in the order in which it was asked for. */
export type Made = { readonly text: string } | { readonly error: unknown };

let last: Promise<void> = Promise.resolve();
process.on('message', (order: Order) => {
  last = last.then(async () => {
    const answer = await made(order);
    // Where a contract is refused, nobody waits for the answer any more.
    process.send?.(answer, undefined, {}, () => {});
  });
});
process.on('disconnect', () => process.exit());

async function made(order: Order): Promise<Made> {
  try {
    return { text: await make(order) };
  } catch (error) {
    return { error };
  }
}

async function make(order: Order): Promise<string> {
  if (order[0] === 'page') return apiPage(order[1], order[2], order[3]);
  // Loaded meanwhile, and not before the first page, which needs nothing of it.
  const { types } = await import('./types.ts');
  return types(order[1]);
}
