import type { Awaitable } from '../awaitable.ts';
import type { Asked } from './asked.ts';
import type { JsonAnswer } from './json-answer.ts';
import type { Sent } from './sent.ts';

/** What a request is answered with, before it leaves. */
export type Answer = JsonAnswer | Response;

/** What leaves by the door that a request came through, unless it has left already. */
export type Left = Answer | Sent;

/** Answers a request. */
export type Answerer = (asked: Asked) => Awaitable<Answer>;

/** Stands before an answerer: answers in its place, or lets it answer and looks at what comes of it. */
export type Step = (next: Answerer) => Answerer;

/** Answers a request, for good. */
export type Leaver = (asked: Asked) => Awaitable<Left>;

/** An answerer behind steps, of which the first sees the request first and the answer last. */
export function behind(steps: readonly Step[], answerer: Answerer): Answerer {
  return steps.reduceRight((next, step) => step(next), answerer);
}
