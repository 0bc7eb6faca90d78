import { describe } from '../errors/exchange.ts';
import { keysPage } from '../generated/command-help.ts';
import type { AnyVideoRetalkError } from '../index.ts';
import { showDuration } from './amounts.ts';
import { connectionFault } from './connection-fault.ts';
import type { Call } from './flags.ts';
import type { Report } from './report.ts';
import { inFlags } from './request-flags.ts';
import type { Session } from './session.ts';

/** Says what an error of the client means to someone at a terminal. Unknown outcomes are told elsewhere. */
export function explainClientError(error: AnyVideoRetalkError, { call, stake }: Session): Report {
  // Not by the command: once the task is there, `generate` only waits for it, and must not be run again.
  const creating = stake.kind === 'creation';
  const retry = stake.kind === 'task' ? undefined : 'It may pass: run the command again.';
  switch (error.name) {
    case 'PreflightError':
      return { exit: 'refused', what: inFlags(error.message), next: helpFor(call) };
    case 'ConfigurationError':
      return configuration(error.field, error.message);
    case 'AuthenticationError':
      return {
        exit: 'authentication',
        what: plain(error),
        next: `Check the key in ${call.text('api-key-file') ?? 'EVOLINK_API_KEY'}. Keys are made at ${keysPage}.`,
      };
    case 'PermissionError':
      return {
        exit: 'authentication',
        what: plain(error),
        next: creating
          ? 'Nothing was created. Use a key that may use the model.'
          : 'Use a key of the account that created the task.',
      };
    case 'InsufficientQuotaError':
      return {
        exit: 'quota',
        what: plain(error),
        next: creating
          ? 'Nothing was created. Top up the account, then run the command again.'
          : 'Top up the account.',
      };
    case 'InvalidRequestError':
      return {
        exit: 'refused',
        what: inFlags(plain(error)),
        next: creating ? nothingCreated(call) : undefined,
      };
    case 'IdempotencyConflictError':
      return {
        exit: 'refused',
        what: plain(error),
        next: 'Nothing was created by this call. Use another --idempotency-key for another request.',
      };
    case 'NotFoundError':
      return {
        exit: 'refused',
        what: plain(error),
        next: creating
          ? 'Nothing was created. Check --base-url.'
          : 'Check the id, the key that it was created with, and --base-url.',
      };
    case 'RateLimitError': {
      const { retryAfter } = error;
      const later = retryAfter ? `in ${showDuration(retryAfter)}` : 'later';
      return {
        exit: 'failure',
        what: plain(error),
        next: `${creating ? 'Nothing was created. ' : ''}Try again ${later}.`,
      };
    }
    case 'ConnectionError': {
      const { origin } = new URL(error.url);
      const code = connectionFault(error);
      const told = code === undefined ? '' : ` (${code})`;
      if (!error.nothingSent)
        return { exit: 'failure', what: `The connection to ${origin} failed${told}.`, next: retry };
      const nothing = creating ? ' Nothing was sent.' : '';
      return {
        exit: 'failure',
        what: `${origin} cannot be reached${told}.${nothing}`,
        next: `Check the network and --base-url${stake.kind === 'task' ? '.' : ', then run the command again.'}`,
      };
    }
    case 'ServerError':
    case 'ApiError':
    case 'RequestTimeoutError':
    case 'UnexpectedResponseError':
      return { exit: 'failure', what: plain(error), next: retry };
    case 'TaskFailedError': {
      const { id, error: reason } = error.task;
      return {
        exit: 'failed',
        what: `Task ${id} failed (${reason?.code ?? 'no code'}): ${reason?.message ?? 'no message'}`,
        next: 'It is not charged. Mend what it names, and create another task.',
      };
    }
    case 'TaskCancelledError':
      return {
        exit: 'cancelled',
        what: `Task ${error.task.id} was cancelled.`,
        next: 'Create another task if you still want the result.',
      };
    case 'WaitTimeoutError': {
      const { timeout, lastTask: last } = error;
      const seen = last ? `it was last ${last.status} at ${last.progress} %` : 'it was not seen yet';
      return { exit: 'unfinished', what: `The ${showDuration(timeout)} for the wait are over; ${seen}.` };
    }
    case 'UnknownStatusError':
      return {
        exit: 'failure',
        what: `The task stays in the status "${error.status}", which this version does not know.`,
        next: 'Update @videoretalk/client.',
      };
    case 'ResultExpiredError':
      return {
        exit: 'expired',
        what: plain(error),
        next: 'Look whether the task shows another link: videoretalk task ID. Else only a new task makes the video again.',
      };
    case 'DownloadError':
    case 'ResultTooLargeError':
      return { exit: 'failure', what: plain(error) };
    default:
      // An error that the client gains must be told above, or this does not compile.
      return error satisfies never;
  }
}

/** The message without the exchange at its end, which a person has no use for. */
function plain(error: Error & { method?: string; url?: string }): string {
  const { message, method = 'GET', url } = error;
  if (url === undefined) return message;
  const end = describe('', { method, url });
  return message.endsWith(end) ? message.slice(0, -end.length) : message;
}

function helpFor({ command }: Call): string {
  return `See: videoretalk ${command} --help`;
}

function nothingCreated(call: Call): string {
  return `Nothing was created. ${helpFor(call)}`;
}

/** What the client's options are called here. */
const names: Readonly<Record<string, string>> = {
  apiKey: 'The API key',
  baseUrl: '--base-url (or EVOLINK_BASE_URL)',
  idempotencyKey: '--idempotency-key',
  from: 'The link',
  id: 'The id',
};

function configuration(field: string, message: string): Report {
  const [fault = '', ...fix] = message.split(/(?<=\.) /);
  const what = fault.replace(`\`${field}\``, names[field] ?? field);
  if (field !== 'apiKey') return { exit: 'usage', what, next: field === 'from' ? undefined : fix.join(' ') };
  return {
    exit: 'authentication',
    what: `${what} Nothing was sent.`,
    next: `Set EVOLINK_API_KEY, or give --api-key-file FILE. Keys are made at ${keysPage}.`,
  };
}
