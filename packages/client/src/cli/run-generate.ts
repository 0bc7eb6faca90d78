import { randomUUID } from 'node:crypto';
import { assertRequest } from '../preflight/index.ts';
import { waitAgain } from './again.ts';
import { showDuration } from './amounts.ts';
import { finishTask } from './finish-task.ts';
import { readSeconds } from './flags.ts';
import { makeClient } from './make-client.ts';
import { checkOutput } from './output-file.ts';
import { quoteCommand } from './quote-command.ts';
import { requestFrom } from './request-flags.ts';
import type { Session } from './session.ts';
import { showRequest } from './show-request.ts';
import { UsageError } from './usage-error.ts';

/** `videoretalk generate`: all that can be checked is checked first, since what comes then is paid for. */
export async function runGenerate(session: Session): Promise<void> {
  const { call, screen, signal } = session;
  const waits = call.on('wait') || call.text('output') !== undefined;
  if (!waits && readSeconds(call, 'timeout') !== undefined) {
    throw new UsageError('--timeout is for a wait: give --wait or --output as well. Nothing was sent.');
  }
  const request = requestFrom((flag) => call.text(flag) ?? (call.on(flag) || undefined));
  assertRequest(request);
  await checkOutput(call);
  const idempotencyKey = call.text('idempotency-key') ?? randomUUID();
  if (call.on('dry-run')) return showRequest(session, request, idempotencyKey);
  const client = makeClient(session);

  signal.throwIfAborted();
  session.stake = { kind: 'creation', idempotencyKey };
  screen.event({ type: 'creating', idempotency_key: idempotencyKey });
  const task = await client.videos.generate(request, { idempotencyKey, signal });
  const { id, task_info } = task;
  session.stake = { kind: 'task', id, ended: false };
  screen.event({ type: 'created', id, idempotency_key: idempotencyKey, task });

  const estimated = task_info?.estimated_time;
  const about = estimated ? `, which will take about ${showDuration(estimated * 1000)}` : '';
  screen.say(`Created task ${id}${about}.`);
  if (waits) return finishTask(session, client, task);
  screen.say(`Wait for it with: ${quoteCommand(waitAgain(call, id))}`);
  screen.result(id);
}
