import { type ContractBreach, ContractBreachError } from './contract-breach.ts';
import { type FoundOperation, findOperation } from './find-operation.ts';
import { locate } from './locate.ts';
import { type Violation, validateValue } from './validate-value.ts';

/** How `withContract` checks. */
export interface WithContractOptions {
  /** Where the API is. Requests to other origins, or outside its path, go through unchecked. By default none is. */
  baseUrl?: string;
  /** `ignore` lets requests be bad on purpose, and checks only the responses. By default `check`. */
  requests?: 'check' | 'ignore';
}

/** A fetch that holds every exchange to the contract. */
export type CheckedFetch = typeof globalThis.fetch & {
  /** Every breach so far, also those whose error was swallowed by the caller. */
  breaches: ContractBreach[];
  /** How many exchanges with a path of the contract were answered. */
  exchanges: number;
};

const json = 'application/json';

const isJson = (headers: Headers): boolean =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === json;

const outsideBody = (keyword: string, message: string): Violation => ({ pointer: '', keyword, message });

/** The path inside the API; undefined for a URL outside it. */
function pathIn(baseUrl: string | undefined, url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  if (baseUrl === undefined) return pathname;
  const base = new URL(baseUrl);
  const prefix = base.pathname.replace(/\/+$/, '');
  return origin === base.origin && pathname.startsWith(`${prefix}/`)
    ? pathname.slice(prefix.length)
    : undefined;
}

/** Holds a body, as it was sent, to the schema of the `content` at `parts`. */
async function checkBody(message: Request | Response, parts: readonly string[]): Promise<Violation[]> {
  if (!locate([...parts, 'content', json])) return [];
  if (!isJson(message.headers)) return [outsideBody('content-type', `the contract promises ${json}`)];
  let body: unknown;
  const text = await message.clone().text();
  try {
    body = JSON.parse(text);
  } catch {
    return [outsideBody('json', 'the body is not JSON')];
  }
  return validateValue([...parts, 'content', json, 'schema'], body);
}

async function checkRequest(request: Request, operation: FoundOperation): Promise<Violation[]> {
  if (!operation.methodKnown)
    return [outsideBody('method', `the contract has no ${request.method} on this path`)];
  const violations: Violation[] = [];
  if (!/^bearer +\S+$/i.test(request.headers.get('authorization') ?? ''))
    violations.push(outsideBody('security', 'the contract wants Authorization: Bearer YOUR_API_KEY'));

  const parameters = locate([...operation.parts, 'parameters'])?.value;
  for (const index of Array.isArray(parameters) ? parameters.keys() : []) {
    const place = [...operation.parts, 'parameters', String(index)];
    const name = locate([...place, 'name'])?.value;
    const violated = await validateValue([...place, 'schema'], operation.parameters[String(name)]);
    violations.push(...violated.map((violation) => ({ ...violation, pointer: `{${String(name)}}` })));
  }
  return [...violations, ...(await checkBody(request, [...operation.parts, 'requestBody']))];
}

async function checkResponse(response: Response, operation: FoundOperation): Promise<Violation[]> {
  const { status } = response;
  const keys = [String(status), `${String(status)[0]}XX`, 'default'];
  const found = keys.find((key) => locate([...operation.parts, 'responses', key]));
  if (found === undefined || (!operation.methodKnown && status !== 405))
    return [outsideBody('status', `the contract does not know the status ${status} here`)];
  return checkBody(response, [...operation.parts, 'responses', found]);
}

/**
 * Wraps a fetch so that every exchange with a path of the contract is held to it: the request by method, path, key,
 * content type and body, the response by status, content type and body. Requests to other paths, such as result
 * links, go through unchecked. A bad request is not sent.
 *
 * @throws {ContractBreachError} from the returned fetch, for an exchange that departs from the contract. The error
 * never holds the API key.
 */
export function withContract(
  fetch: typeof globalThis.fetch = globalThis.fetch,
  options: WithContractOptions = {},
): CheckedFetch {
  const checked: CheckedFetch = Object.assign(checkedFetch, { breaches: [], exchanges: 0 });

  function hold(
    violations: readonly Violation[],
    { operationId }: FoundOperation,
    where: ContractBreach['where'],
    status?: number,
  ): void {
    if (violations.length === 0) return;
    const breaches = violations.map((violation) => ({ operationId, where, ...violation }));
    checked.breaches.push(...breaches);
    throw new ContractBreachError(breaches, status);
  }

  async function checkedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const request = new Request(input, init);
    const path = pathIn(options.baseUrl, request.url);
    const operation = path === undefined ? undefined : findOperation(request.method, path);
    if (!operation) return fetch(request);

    if (options.requests !== 'ignore') hold(await checkRequest(request, operation), operation, 'request');
    const response = await fetch(request);
    checked.exchanges += 1;
    hold(await checkResponse(response, operation), operation, 'response', response.status);
    return response;
  }

  return checked;
}
