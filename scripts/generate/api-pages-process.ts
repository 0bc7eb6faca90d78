// The process that `api-pages.ts` starts: makes the pages that it is asked for.
import './without-optimizing.ts';
import { apiPage } from '../api/api-page.ts';

/** What is answered: pages come in the order in which they were asked for. */
export type Made = { readonly page: string } | { readonly error: unknown };

process.on('message', (input: Parameters<typeof apiPage>) => {
  // Where a contract is refused, nobody waits for the answer any more.
  process.send?.(made(input), undefined, {}, () => {});
});
process.on('disconnect', () => process.exit());

function made(input: Parameters<typeof apiPage>): Made {
  try {
    return { page: apiPage(...input) };
  } catch (error) {
    return { error };
  }
}
