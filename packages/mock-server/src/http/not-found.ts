import type { MockContext } from './environment.ts';
import { errorResponse } from './error-response.ts';
import type { JsonAnswer } from './json-answer.ts';

/** Answers for a path that there is not. */
export function notFound(context: MockContext, message: string): JsonAnswer {
  const { contract } = context.get('loaded');
  return errorResponse(contract, 'creation', 404, 'not_found', { message });
}
