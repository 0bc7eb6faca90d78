import { resultLinks, type TaskReference, type VideoRetalkClient } from '../index.ts';
import { showTime } from './amounts.ts';
import { readSeconds, usualTimeout } from './flags.ts';
import { NoResultError } from './no-result-error.ts';
import { resultsOf } from './results-of.ts';
import { saveResults } from './save-results.ts';
import type { Session } from './session.ts';
import { showWait } from './show-wait.ts';

/** Waits for a task, and downloads its result where that is wanted. */
export async function finishTask(
  session: Session,
  client: VideoRetalkClient,
  reference: TaskReference,
): Promise<void> {
  const { call, screen, signal } = session;
  const { id } = reference;
  const timeout = readSeconds(call, 'timeout') ?? usualTimeout * 1000;
  const display = showWait(screen, reference);
  const task = await client.tasks
    .wait(reference, {
      signal,
      timeout,
      onProgress(seen) {
        const left = display.update(seen);
        const remaining = left === undefined ? null : Math.max(0, Math.round(left / 1000));
        const { status, progress } = seen;
        screen.event({ type: 'progress', id, status, progress, remaining_seconds: remaining });
      },
    })
    .finally(display.stop);

  session.stake = { kind: 'task', id, ended: true };
  const links = resultLinks(task);
  screen.event({ type: 'completed', id, results: resultsOf(task), task });
  const [first] = links;
  if (!first) throw new NoResultError(id);
  const path = call.text('output');
  if (path === undefined) {
    screen.say(`Completed. The result lives until ${showTime(first.expiresAt)} at least.`);
    for (const { url } of links) screen.result(url);
    return;
  }
  await saveResults(
    session,
    links.map(({ url }) => url),
    path,
  );
}
