import { requestExamples } from '../../generated/constants.ts';
import { creation } from '../api.ts';
import { takeTask } from '../create-task.ts';
import { NotChecked } from '../no-answer.ts';
import type { CreatedTask, Session } from '../session.ts';

/**
 * Creates a task whose end is announced to a receiver.
 *
 * @throws {NotChecked} where the server refuses the receiver's address, as it may: the contract lets nobody send to a
 *   private network.
 */
export async function createTaskWithCallback(
  session: Session,
  callbackUrl: string,
  headers: Readonly<Record<string, string>>,
): Promise<CreatedTask | undefined> {
  session.mayCreate();
  const body = { ...requestExamples.minimal, callback_url: callbackUrl };
  const { method, path } = creation;
  const answer = await session.ask(creation, { method, path, headers, body: JSON.stringify(body) });
  if (answer === undefined) return undefined;
  if (answer.status === 400) {
    const { origin, hostname } = new URL(callbackUrl);
    throw new NotChecked(
      `the server refuses callbacks to ${origin}: ${answer.text.slice(0, 300)}. The mock takes --allow-callback-host ${hostname}; for a server elsewhere give the receiver a public address with --callback-url`,
    );
  }
  return takeTask(session, body, answer);
}
