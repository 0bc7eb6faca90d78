import { below, gather } from './contract-error.ts';
import { demand, jsonBody, type OpenApiDocument, type Response, resolve } from './read-contract.ts';
import type { Served } from './served-operations.ts';

/** An error as an example shows it, without its code. */
export interface ShownError {
  readonly message: string;
  readonly type: string;
  readonly param?: string;
}

type Codes = Record<string, ShownError>;

/** Every documented error, by operation, status and code. */
export type ErrorTable = Record<string, Record<string, Codes>>;

/**
 * Reads the errors from the examples of each answer.
 *
 * @throws ContractError with all answers that show no error.
 */
export function errorTable(document: OpenApiDocument, served: readonly Served[]): ErrorTable {
  return gather(
    Object.fromEntries(
      served.map(({ operation: { operationId, responses }, at }) => [
        operationId,
        () =>
          gather(
            Object.fromEntries(
              Object.entries(responses)
                .filter(([status]) => /^[45]/.test(status))
                .map(([status, response]) => [
                  status,
                  () =>
                    shownErrors(
                      document,
                      resolve(document, response),
                      `${operationId} ${status}`,
                      below(at, 'responses', status),
                    ),
                ]),
            ),
          ),
      ]),
    ),
  );
}

function shownErrors(document: OpenApiDocument, response: Response, what: string, at: string): Codes {
  const { example, examples } = jsonBody(response, `a JSON body for ${what}`, at);
  const shown = examples
    ? Object.values(examples).map((one) => resolve(document, one).value)
    : example === undefined
      ? []
      : [example];
  const errors = shown.map((value) => {
    const error = (value as { error?: { code?: string } } | null)?.error;
    const code = demand(error?.code, `error.code in an example of ${what}`, at);
    const { code: _, ...rest } = error as { code: string } & ShownError;
    return [code, rest] as const;
  });
  demand(errors[0], `an example of ${what}, which shows its code`, at);
  return Object.fromEntries(errors);
}
