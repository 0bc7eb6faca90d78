import type { Contract } from '../contract/contract.ts';
import type { ErrorForm } from '../simulation/scenario.ts';
import { errorOf } from './error-response.ts';
import { jsonAnswer } from './json-answer.ts';
import type { Answer } from './step.ts';

export interface RefusalFacts {
  readonly operation: string;
  readonly status: number;
  readonly code?: string | undefined;
  readonly form?: ErrorForm | undefined;
  readonly message?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly retryAfterForm?: 'seconds' | 'date' | undefined;
}

/** An error that a scenario or a fault asks for, in the form that it asks for. */
export function refusalResponse(contract: Contract, refusal: RefusalFacts, now: number): Answer {
  const { operation, status, form = 'contract', message } = refusal;
  const headers = retryAfter(refusal, now);
  if (form === 'html') return htmlPage(contract, status, headers);
  if (form === 'older') return olderEnvelope(contract, status, headers);
  const code = refusal.code ?? firstCode(contract, operation, status);
  return errorOf(contract.errors, operation, status, code, {
    headers,
    ...(message === undefined ? {} : { message }),
  });
}

/** The code that an operation shows first for a status. */
export function firstCode(contract: Contract, operation: string, status: number): string {
  const [code] = Object.keys(contract.errors[operation]?.[status] ?? {});
  if (code === undefined) throw new Error(`the contract documents no error ${status} for ${operation}`);
  return code;
}

/** Seconds are rounded up: who comes back earlier is refused again. A date has whole seconds too (RFC 9110, 5.6.7). */
function retryAfter(
  { retryAfterMs, retryAfterForm = 'seconds' }: RefusalFacts,
  now: number,
): Record<string, string> {
  if (retryAfterMs === undefined) return {};
  const seconds = Math.ceil(retryAfterMs / 1000);
  const date = new Date(Math.ceil(now / 1000) * 1000 + seconds * 1000).toUTCString();
  return { 'retry-after': retryAfterForm === 'date' ? date : String(seconds) };
}

function olderEnvelope(contract: Contract, status: number, headers: Record<string, string>): Answer {
  const { older } = contract.strayErrors;
  const known = older[status] ?? older[500];
  return jsonAnswer({ error: { code: status, ...known } }, { status, headers });
}

function htmlPage(contract: Contract, status: number, headers: Record<string, string>): Response {
  const { gateway } = contract.strayErrors;
  const title = `${status} ${gateway[status] ?? 'Error'}`;
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n</body>\r\n</html>\r\n`;
  return new Response(body, { status, headers: { ...headers, 'content-type': 'text/html' } });
}
