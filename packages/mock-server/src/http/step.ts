import type { MockContext } from './environment.ts';

/** Answers a request. */
export type Answerer = (context: MockContext) => Response | Promise<Response>;

/** Stands before an answerer: answers in its place, or lets it answer and looks at what comes of it. */
export type Step = (next: Answerer) => Answerer;

/** An answerer behind steps, of which the first sees the request first and the answer last. */
export function behind(steps: readonly Step[], answerer: Answerer): Answerer {
  return steps.reduceRight((next, step) => step(next), answerer);
}
