import type { CallbackGuard } from '../callbacks/callback-address.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { CreationRequest } from '../simulation/plan.ts';
import { errorResponse } from './error-response.ts';
import type { JsonAnswer } from './json-answer.ts';
import { requestProblem } from './request-problem.ts';

/** The request, where it keeps the contract; else the refusal, with the field at fault. */
export function judgeCreation(
  value: unknown,
  { contract, validators }: LoadedContract,
  guard: CallbackGuard,
): CreationRequest | JsonAnswer {
  const { requestSchema } = contract.creation;
  const validate = validators[requestSchema];
  if (validate === undefined) throw new Error(`the contract has no schema ${requestSchema}`);
  const callbackUrl = (value as { callback_url?: unknown } | null)?.callback_url;
  const given = typeof callbackUrl === 'string' ? callbackUrl : undefined;
  // A host that was allowed by name may be reached by plain http too. All other rules of the field hold as ever.
  const judged = given !== undefined && guard.allows(given) ? withHttpsCallback(value) : value;
  if (!validate(judged)) {
    const problem = requestProblem(contract, validate.errors ?? [], value);
    return errorResponse(contract, 'creation', 400, problem.code, problem);
  }
  // The guard sees the text as it was given: a parsed URL no longer shows what was odd about it.
  const refusal = given === undefined ? undefined : guard.refuseUrl(given);
  if (refusal !== undefined)
    return errorResponse(contract, 'creation', 400, 'invalid_parameters', {
      message: `callback_url must lead to a public host: ${refusal}`,
      param: 'callback_url',
    });
  return value as CreationRequest;
}

function withHttpsCallback(body: unknown): unknown {
  const request = body as { readonly callback_url: string };
  return { ...request, callback_url: request.callback_url.replace(/^http:/i, 'https:') };
}
