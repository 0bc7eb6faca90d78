import type { MockContext } from './environment.ts';
import type { JsonAnswer } from './json-answer.ts';

/** What a request is answered with, before it leaves. */
export type Answer = JsonAnswer | Response;

/** Answers a request. */
export type Answerer = (context: MockContext) => Answer | Promise<Answer>;

/** Stands before an answerer: answers in its place, or lets it answer and looks at what comes of it. */
export type Step = (next: Answerer) => Answerer;

/** Answers a request, for good. */
export type Leaver = (context: MockContext) => Promise<Response>;

/** An answerer behind steps, of which the first sees the request first and the answer last. */
export function behind(steps: readonly Step[], answerer: Answerer): Answerer {
  return steps.reduceRight((next, step) => step(next), answerer);
}
