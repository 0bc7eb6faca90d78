// The process that `typescript.ts` starts: makes what it is asked for, in turn.
import { apiPage } from '../api/api-page.ts';
import { types } from './types.ts';

/** What the process is asked for. */
export type Job =
  | { readonly name: 'types'; readonly input: Parameters<typeof types> }
  | { readonly name: 'apiPage'; readonly input: Parameters<typeof apiPage> };

/** What it answers, in the order in which it was asked. */
export type Made = { readonly text: string } | { readonly error: unknown };

let turn: Promise<unknown> = Promise.resolve();
process.on('message', (job: Job) => {
  turn = turn.then(async () => process.send?.(await made(job)));
});
process.on('disconnect', () => process.exit());

async function made(job: Job): Promise<Made> {
  try {
    return { text: await (job.name === 'types' ? types(...job.input) : apiPage(...job.input)) };
  } catch (error) {
    return { error };
  }
}
