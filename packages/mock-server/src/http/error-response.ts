import type { Contract } from '../contract/contract.ts';
import type { OwnErrors, Role } from '../contract/own-errors.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

export interface ErrorFacts {
  readonly message?: string;
  readonly param?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type CodeOf<Codes> = Codes extends readonly (infer Code extends string)[] ? Code : never;

/**
 * An error of the contract, in its envelope. The type, and what the caller does not say, come from the contract's own
 * example of that code. Only what `ownErrors` lists can be answered, since a contract has to show it.
 */
export function errorResponse<R extends Role, S extends keyof OwnErrors[R] & number>(
  contract: Contract,
  role: R,
  status: S,
  code: CodeOf<OwnErrors[R][S]>,
  facts: ErrorFacts = {},
): JsonAnswer {
  return errorOf(contract.errors, contract[role].id, status, code, facts);
}

/** The same for an operation, a status and a code that are known at run time only. */
export function errorOf(
  errors: Contract['errors'],
  operation: string,
  status: number,
  code: string,
  { message, param, headers }: ErrorFacts = {},
): JsonAnswer {
  const example = errors[operation]?.[status]?.[code];
  if (example === undefined)
    throw new Error(`the contract shows no error ${status} ${code} for ${operation}`);
  // The field of the example belongs to its message, and to no other one.
  const named = param ?? (message === undefined ? example.param : undefined);
  const { type } = example;
  const text = message ?? example.message;
  // Not by a spread, which takes a fiftieth of the whole answer.
  const error =
    named === undefined ? { code, message: text, type } : { code, message: text, type, param: named };
  return jsonAnswer({ error }, headers === undefined ? { status } : { status, headers });
}
