import type { Operation } from '../judge/contract-judge.ts';
import { lookUp, taskPath } from './api.ts';
import { levelOfStatus } from './evidence.ts';
import type { Level } from './finding.ts';
import type { Asked, Session } from './session.ts';
import { taskIdPattern } from './task-id.ts';
import type { Answer } from './transport.ts';

/** What a refusal has to be. */
export interface Refusal {
  /** The statuses that the contract has for this fault, the most fitting first. */
  readonly statuses: readonly number[];
  /** The fields that the error may name; none where no field is at fault. */
  readonly fields?: readonly string[];
  /** How much weight the refusal has. By default that of a breach. */
  readonly level?: Level;
  /** How much weight the name of the field has. By default that of a breach. */
  readonly fieldLevel?: Level;
  /** Why the request must be refused, to end the sentence “refused, since …”. */
  readonly since: string;
}

/** A request that is at fault may be refused for one of these before anybody looks at its fault. */
const beforehand = [402, 403];

/** Sends a request that must be refused, and reports where it is not, or not as promised. */
export async function expectRefusal(
  session: Session,
  operation: Operation,
  asked: Asked,
  refusal: Refusal,
): Promise<Answer | undefined> {
  const answer = await session.ask(operation, asked);
  if (answer === undefined) return undefined;
  const { status, sent, text } = answer;
  const { changed } = asked;
  const [first = 400] = refusal.statuses;
  if (status < 400) {
    session.report({
      rule: 'refusal/accepted',
      level: refusal.level ?? 'breach',
      promised: `the request is refused with ${refusal.statuses.join(' or ')}, since ${refusal.since}`,
      came: `${status} ${text.slice(0, 200)}`,
      sent,
      changed,
    });
    return answer;
  }
  await expectNoTask(session, answer, changed);
  // What is wrong with a failure or with an answer of another form has been reported.
  if (status >= 500 || session.target.api.answerFault(operation, answer) !== undefined) return answer;
  if (!refusal.statuses.includes(status)) {
    if (beforehand.includes(status) && !beforehand.includes(first)) return answer;
    session.report({
      rule: 'refusal/status',
      level: refusal.level ?? levelOfStatus(session.target, operation.id, first),
      promised: `the request is refused with ${refusal.statuses.join(' or ')}, since ${refusal.since}`,
      came: `${status} ${text.slice(0, 200)}`,
      sent,
      changed,
    });
    return answer;
  }
  if (refusal.fields !== undefined)
    expectNamed(session, answer, refusal.fields, refusal.fieldLevel ?? 'breach', changed);
  return answer;
}

function expectNamed(
  session: Session,
  { sent, text }: Answer,
  fields: readonly string[],
  level: Level,
  changed: string | undefined,
): void {
  const { param, message } = (JSON.parse(text) as { error: { param?: string; message: string } }).error;
  const named =
    param === undefined ? fields.some((field) => message.includes(field)) : fields.includes(param);
  if (!named)
    session.report({
      rule: 'error/field',
      level,
      promised: `the error names the field that is at fault: ${fields.join(' or ')}`,
      came: `param ${JSON.stringify(param) ?? 'missing'}, message ${JSON.stringify(message)}`,
      sent,
      changed,
    });
  else if (param === undefined)
    session.report({
      rule: 'error/param',
      level: 'remark',
      promised: `error.param is ${fields.join(' or ')}`,
      came: 'it is missing; the message alone names the field',
      sent,
      changed,
    });
}

/** A creation that was refused leaves no trace: where the refusal names a task, that task must not exist. */
async function expectNoTask(
  session: Session,
  { sent, text }: Answer,
  changed: string | undefined,
): Promise<void> {
  if (sent.body === undefined) return;
  const [id] = text.match(taskIdPattern) ?? [];
  if (id === undefined || sent.body.includes(id)) return;
  const found = await session.ask(lookUp, { method: lookUp.method, path: taskPath(id) });
  if (found?.status === 200)
    session.report({
      rule: 'refusal/trace',
      promised: 'a creation that is refused creates no task',
      came: `the task ${id}, which the refusal names, exists`,
      sent,
      changed,
    });
}
