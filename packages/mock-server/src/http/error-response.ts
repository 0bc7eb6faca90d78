import type { Contract } from '../contract/contract.ts';
import type { OwnErrors } from '../contract/own-errors.ts';
import { type JsonAnswer, jsonAnswer } from './json-answer.ts';

export type OperationId = keyof OwnErrors;

export interface ErrorFacts {
  readonly message?: string;
  readonly param?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error as a contract's example shows it. */
interface Example {
  readonly message: string;
  readonly type: string;
  readonly param?: string;
}

type CodeOf<Codes> = Codes extends readonly (infer Code extends string)[] ? Code : never;

/**
 * An error of the contract, in its envelope. The type, and what the caller does not say, come from the contract's own
 * example of that code. Only what `ownErrors` lists can be answered, since a contract has to show it.
 */
export function errorResponse<O extends OperationId, S extends keyof OwnErrors[O] & number>(
  contract: Contract,
  operation: O,
  status: S,
  code: CodeOf<OwnErrors[O][S]>,
  facts: ErrorFacts = {},
): JsonAnswer {
  return errorOf(contract.errors, operation, status, code, facts);
}

/** The same for an operation, a status and a code that are known at run time only. */
export function errorOf(
  errors: object,
  operation: string,
  status: number,
  code: string,
  { message, param, headers }: ErrorFacts = {},
): JsonAnswer {
  const table = errors as Readonly<Record<string, Record<number, Record<string, Example>>>>;
  const example = table[operation]?.[status]?.[code];
  if (example === undefined)
    throw new Error(`the contract shows no error ${status} ${code} for ${operation}`);
  // The field of the example belongs to its message, and to no other one.
  const named = param ?? (message === undefined ? example.param : undefined);
  const error = { code, message: message ?? example.message, type: example.type };
  return jsonAnswer(
    { error: named === undefined ? error : { ...error, param: named } },
    headers === undefined ? { status } : { status, headers },
  );
}
