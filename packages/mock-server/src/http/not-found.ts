import type { Asked } from './asked.ts';
import { errorResponse } from './error-response.ts';
import type { JsonAnswer } from './json-answer.ts';

/** Answers for a path that there is not. */
export function notFound(asked: Asked, message: string): JsonAnswer {
  const { contract } = asked.loaded;
  return errorResponse(contract, 'creation', 404, 'not_found', { message });
}
