import { errors } from '../generated/constants.ts';

type Errors = typeof errors;
export type OperationId = keyof Errors;

interface ErrorFacts {
  readonly message?: string;
  readonly param?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Example {
  readonly message: string;
  readonly type: string;
  readonly param?: string;
}

/** The documented codes by operation and status. The table's keys are text; a status is a number. */
type Codes = {
  [O in OperationId]: {
    [S in keyof Errors[O] as S extends `${infer Status extends number}` ? Status : S]: keyof Errors[O][S] &
      string;
  };
};

/**
 * An error of the contract, in its envelope. The type, and what the caller does not say, come from the contract's own
 * example of that code.
 */
export function errorResponse<O extends OperationId, S extends keyof Codes[O] & number>(
  operation: O,
  status: S,
  code: Codes[O][S],
  { message, param, headers = {} }: ErrorFacts = {},
): Response {
  const documented = errors[operation] as unknown as Record<number, Record<string, Example>>;
  // The types above let no other status and code in.
  const example = documented[status]?.[code as string] as Example;
  const named = param ?? example.param;
  return Response.json(
    {
      error: {
        code,
        message: message ?? example.message,
        type: example.type,
        ...(named === undefined ? {} : { param: named }),
      },
    },
    { status, headers },
  );
}
