import type { Contract } from '../contract/contract.ts';
import type { Intent } from '../store/store.ts';
import { errorResponse } from './error-response.ts';
import { formOf } from './form-of.ts';
import { type JsonAnswer, jsonTextAnswer } from './json-answer.ts';

const name = 'Idempotency-Key';

/** Refuses an `Idempotency-Key` that has not the contract's form. None at all is fine. */
export function refuseKey(contract: Contract, key: string | undefined): JsonAnswer | undefined {
  const { keyPattern: pattern } = contract.creation;
  if (key === undefined || formOf(pattern).test(key)) return undefined;
  return errorResponse(contract, 'creation', 400, 'invalid_parameters', {
    message: `${name} must have the form ${pattern}, got ${JSON.stringify(key)}`,
    param: name,
  });
}

/** Answers a request whose key is taken: the first answer again, or a conflict where the body is another. */
export function answerAgain(contract: Contract, intent: Intent, body: string): JsonAnswer {
  return intent.body === body
    ? jsonTextAnswer({ text: intent.answer, isAscii: false }, { headers: { 'idempotency-replayed': 'true' } })
    : errorResponse(contract, 'creation', 409, 'idempotency_conflict');
}
