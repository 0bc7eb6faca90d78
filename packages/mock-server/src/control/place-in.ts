import type { ControlCall } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';

/** The place in a list that a query goes on from, or `undefined` where it begins. */
export function placeIn({ after }: ControlCall['query']): string | undefined {
  if (after === undefined || /^\d{1,15}$/.test(String(after))) return after?.toString();
  throw new ControlProblem(400, 'invalid_parameters', {
    message: `after must be the \`next\` of an earlier list, got ${JSON.stringify(after)}`,
    param: 'after',
  });
}
