import { isOutcomeUnknown, isVideoRetalkError } from '../index.ts';
import { exitStatuses } from './exit-statuses.ts';
import { quoteCommand } from './quote-command.ts';
import type { Report } from './report.ts';
import type { Session } from './session.ts';

/** A report for programs: the same, with the facts of the error as fields. */
export function reportEvent(
  report: Report,
  error: unknown,
  { stake }: Session,
): { type: string } & Record<string, unknown> {
  const { exit, what, next, command } = report;
  const facts = (isVideoRetalkError(error) ? error : {}) as Record<string, unknown>;
  const { code, param, status, requestId, retryAfter, task, problems } = facts;
  const unknown =
    exit === 'unknown' || (stake.kind === 'creation' && exit in { interrupted: 0, terminated: 0 });
  return {
    type: 'error',
    exit_status: exitStatuses[exit].status,
    end: exit,
    error: error instanceof Error ? error.name : null,
    message: what,
    next: next ?? null,
    command: command ? quoteCommand(command) : null,
    outcome_unknown: unknown,
    ...(unknown && {
      idempotency_key: isOutcomeUnknown(error)
        ? error.idempotencyKey
        : stake.kind === 'creation'
          ? stake.idempotencyKey
          : undefined,
    }),
    ...(stake.kind === 'task' && { task_id: stake.id }),
    code,
    param,
    problems,
    http_status: typeof status === 'number' ? status : undefined,
    request_id: requestId,
    retry_after_seconds: typeof retryAfter === 'number' ? retryAfter / 1000 : undefined,
    task,
  };
}
