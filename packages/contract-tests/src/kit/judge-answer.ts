import type { Operation } from '../judge/contract-judge.ts';
import { levelOfCodes } from './evidence.ts';
import type { Level } from './finding.ts';
import type { Target } from './target.ts';
import type { Answer } from './transport.ts';

/** One way in which an answer departs from what every answer of its operation keeps. */
export interface Fault {
  readonly rule: string;
  readonly level: Level;
  readonly promised: string;
  readonly came: string;
}

/** Holds an answer to what the contract says of every answer of its operation, whatever was asked. */
export function judgeAnswer(target: Target, operation: Operation, answer: Answer): Fault[] {
  const { api } = target;
  const breach = (rule: string, promised: string, came: string): Fault => ({
    rule,
    level: 'breach',
    promised,
    came,
  });
  const faults: Fault[] = [];
  if (answer.status >= 500)
    faults.push(
      breach('answer/server-error', 'a server does not fail, whatever is asked', `${answer.status}`),
    );
  const fault = api.answerFault(operation, answer);
  if (fault !== undefined) {
    const statuses = operation.statuses.filter((status) => !Number.isNaN(status)).join(', ');
    faults.push(
      operation.statuses.includes(answer.status)
        ? breach('answer/form', `the form of a ${answer.status} of ${operation.id}`, fault)
        : breach('answer/status', `one of the statuses ${statuses}`, `${answer.status}`),
    );
    return faults;
  }
  if (answer.status >= 400) faults.push(...judgeError(target, operation.id, answer));
  return faults;
}

/** Holds the code and the type of an error to the pairs that the contract shows for its status. */
function judgeError(target: Target, operation: string, { status, text }: Answer): Fault[] {
  const known = target.values.errors[operation]?.[status] ?? {};
  const { code, type, message } = (JSON.parse(text) as { error: Record<'code' | 'type' | 'message', string> })
    .error;
  const faults: Fault[] = [];
  const pair = Object.hasOwn(known, code) ? known[code] : undefined;
  if (pair === undefined)
    faults.push({
      rule: 'error/code',
      level: levelOfCodes(target, operation, status),
      promised: `error.code of a ${status} is one of ${Object.keys(known).join(', ')}`,
      came: JSON.stringify(code),
    });
  const types = pair === undefined ? Object.values(known).map((one) => one.type) : [pair.type];
  if (!types.includes(type))
    faults.push({
      rule: 'error/type',
      level: pair === undefined ? levelOfCodes(target, operation, status) : 'breach',
      promised: `error.type of ${pair === undefined ? `a ${status}` : code} is ${[...new Set(types)].join(' or ')}`,
      came: JSON.stringify(type),
    });
  if (message.trim() === '')
    faults.push({
      rule: 'error/message',
      level: 'breach',
      promised: 'error.message tells people what went wrong',
      came: 'an empty text',
    });
  return faults;
}
