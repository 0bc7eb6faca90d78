import { requestFields, requiredRequestFields } from '../generated/constants.ts';
import { refuseCallbackHost } from './callback-host.ts';
import { type FieldRule, fieldFault } from './field-fault.ts';
import type { RequestProblem } from './request-problem.ts';

const rules: Readonly<Record<string, FieldRule>> = requestFields;

/**
 * Checks a request against the contract, without sending anything. What it finds, the server would refuse for the same
 * reason. It cannot tell whether a source can be fetched, or what the name of a callback's host resolves to.
 *
 * @param request The request as `generate` takes it. A `model` that is left out is no fault: the default is sent.
 * @returns Each fault, in the terms of the server's answer; empty where none was found.
 */
export function checkRequest(request: unknown): RequestProblem[] {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return [{ code: 'invalid_json', message: 'The request body must be a JSON object' }];
  }
  const values = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  const problems: RequestProblem[] = [];

  const missing = requiredRequestFields.filter(
    (field) => !Object.hasOwn(values, field) && rules[field]?.default === undefined,
  );
  const [param] = missing;
  if (param !== undefined) {
    const message = `Missing required parameter: ${missing.join(', ')}`;
    problems.push({ code: 'missing_required_params', message, param });
  }
  for (const [field, rule] of Object.entries(rules)) {
    if (!Object.hasOwn(values, field)) continue;
    const message = fieldFault(field, rule, values[field]) ?? addressFault(field, values[field]);
    if (message !== undefined) problems.push({ code: 'invalid_parameters', message, param: field });
  }
  return problems;
}

function addressFault(field: string, value: unknown): string | undefined {
  if (field !== ('callback_url' satisfies keyof typeof requestFields)) return undefined;
  const refusal = URL.canParse(String(value)) ? refuseCallbackHost(new URL(String(value))) : undefined;
  return refusal === undefined ? undefined : `${field} must lead to a public host: ${refusal}`;
}
