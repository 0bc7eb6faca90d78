import {
  type ApiErrorFacts,
  hasErrorCode,
  isOutcomeUnknown,
  isVideoRetalkError,
  type RequestTimeoutError,
} from '../index.ts';
import { createAgain, downloadAgain, lookAgain, waitAgain } from './again.ts';
import { showDuration } from './amounts.ts';
import { connectionFault } from './connection-fault.ts';
import type { Exit } from './exit-statuses.ts';
import { explainClientError } from './explain-client-error.ts';
import { Interruption } from './interruption.ts';
import { NoResultError } from './no-result-error.ts';
import { standardOutput } from './output-file.ts';
import type { Report } from './report.ts';
import type { Session } from './session.ts';
import { UnfinishedError } from './unfinished-error.ts';
import { UsageError } from './usage-error.ts';

/** After these the task has nothing more to give. */
const settled: readonly Exit[] = ['failed', 'cancelled', 'expired', 'usage'];

/**
 * Says what ended a run, and what to do next, so that no task and no paid creation is lost.
 */
export function explain(error: unknown, session: Session): Report {
  const { stake } = session;
  if (error instanceof Interruption) return interrupted(error, session);
  if (isOutcomeUnknown(error)) {
    return unknownOutcome(whatWentWrong(error), error.idempotencyKey, session);
  }
  if (hasErrorCode(error, 'paid_outcome_unknown')) {
    const key = stake.kind === 'creation' ? stake.idempotencyKey : undefined;
    return unknownOutcome('The server does not know what became of this creation', key, session);
  }
  if (error instanceof NoResultError) {
    const command = lookAgain(session.call, error.id);
    return { exit: 'failure', what: error.message, next: 'See what it answers with:', command };
  }
  const report = explainRest(error, session);
  if (report) return withStake(report, session);
  const stack = error instanceof Error ? error.stack : String(error);
  if (stake.kind === 'creation') {
    const what = 'The command broke before the creation was answered';
    return { ...unknownOutcome(what, stake.idempotencyKey, session), stack };
  }
  return withStake(
    { exit: 'failure', what: 'This is a fault of the command; please report it.', stack },
    session,
  );
}

function explainRest(error: unknown, session: Session): Report | undefined {
  const { call } = session;
  if (isVideoRetalkError(error)) return explainClientError(error, session);
  if (error instanceof UsageError) {
    const [what = '', next] = error.message.split('\n');
    return { exit: 'usage', what, next };
  }
  if (error instanceof UnfinishedError) return { exit: 'unfinished', what: error.message };
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return undefined;
  const output = call.text('output');
  const place = output === standardOutput ? 'Standard output' : (output ?? path ?? 'the file');
  return {
    exit: 'failure',
    what: `${place} could not be written (${code}).`,
    next: code === 'EPIPE' ? 'What should read it has ended.' : 'See to the disk and its permissions.',
  };
}

/** Adds the way back to a task that a run leaves behind. */
function withStake(report: Report, { call, stake }: Session): Report {
  if (settled.includes(report.exit)) return report;
  // An id that the server refuses leads nowhere, unless the server has just given it.
  if (report.exit === 'refused' && call.command !== 'generate') return report;
  if (stake.kind !== 'task') {
    return report.exit === 'failure' ? { ...report, next: report.next ?? 'Run the command again.' } : report;
  }
  const { id, ended } = stake;
  const hint = ended
    ? 'The result is where it was; download it again with:'
    : `Task ${id} goes on and is paid for; go on waiting with:`;
  return {
    ...report,
    next: report.next === undefined ? hint : `${report.next} ${hint}`,
    command: ended ? downloadAgain(call, id) : waitAgain(call, id),
  };
}

function interrupted({ exit }: Interruption, session: Session): Report {
  const { call, stake } = session;
  if (stake.kind === 'creation') {
    const what = 'Interrupted before the creation was answered';
    return { ...unknownOutcome(what, stake.idempotencyKey, session), exit };
  }
  const calm = call.command === 'generate' ? 'Interrupted before anything was sent.' : 'Interrupted.';
  return withStake({ exit, what: stake.kind === 'nothing' ? calm : 'Interrupted.' }, session);
}

/** Never a proposal to simply try again: that may be paid for twice. */
function unknownOutcome(what: string, idempotencyKey: string | undefined, { call }: Session): Report {
  const key = idempotencyKey === undefined ? '' : ` Idempotency key: ${idempotencyKey}`;
  return {
    exit: 'unknown',
    what: `${what}; a task may exist and be paid for.${key}`,
    next: 'Look among your tasks first. Only if it is not there, repeat it with the same key, though no one documents that this is safe:',
    command: idempotencyKey === undefined ? undefined : createAgain(call, idempotencyKey),
  };
}

/** How a creation was lost, without advice. */
function whatWentWrong(error: Error): string {
  const { status, code, requestId, timeout } = error as Partial<
    ApiErrorFacts & Pick<RequestTimeoutError, 'timeout'>
  >;
  if (timeout !== undefined) return `The creation was not answered within ${showDuration(timeout)}`;
  if (status === undefined) {
    const fault = connectionFault(error);
    return `The connection broke before the creation was answered${fault ? ` (${fault})` : ''}`;
  }
  const known = [code?.startsWith('http_') ? undefined : code, requestId && `request id ${requestId}`].filter(
    Boolean,
  );
  return `The creation was answered with HTTP ${status}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}
