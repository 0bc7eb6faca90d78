import { operations } from '../generated/constants.ts';
import { contract } from '../generated/contract.ts';
import { locate, valueAt } from '../locate.ts';
import type { Refusal } from './turn.ts';

/** An answer of the double. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const json = 'application/json';
const success = '200';

const responseOf = (operationId: string, status: string): string[] => {
  const operation = Object.entries(operations).find(([id]) => id === operationId)?.[1];
  if (!operation) throw new RangeError(`the contract has no operation ${operationId}`);
  return ['paths', operation.path, operation.method.toLowerCase(), 'responses', status];
};

const keysAt = (parts: readonly string[]): string[] => Object.keys(Object(locate(parts)?.value ?? {}));

/** The contract's examples of what an operation answers when it succeeds, by name. */
export const exampleNames = (operationId: string): string[] =>
  keysAt([...responseOf(operationId, success), 'content', json, 'examples']);

/** The error bodies that the contract shows under a status. */
function refusalBodies(operationId: string, status: number): Record<string, unknown>[] {
  const media = [...responseOf(operationId, String(status)), 'content', json];
  const named = keysAt([...media, 'examples']).map(
    (name) => locate([...media, 'examples', name, 'value'])?.value,
  );
  return [locate([...media, 'example'])?.value, ...named].filter(
    (body): body is Record<string, unknown> => valueAt(body, ['error', 'code']) !== undefined,
  );
}

const codeOf = (body: unknown): string => String(valueAt(body, ['error', 'code']));

/** The error codes that the contract shows under a status. */
export const refusalCodes = (operationId: string, status: number): string[] =>
  refusalBodies(operationId, status).map(codeOf);

/** The answer that an example shows, for another task than the one that it names. */
export function exampleAnswer(operationId: string, name: string, taskId: string): Answer {
  const place = [...responseOf(operationId, success), 'content', json, 'examples', name, 'value'];
  const example = locate(place)?.value;
  const shown = String(valueAt(example, ['id']));
  const body = JSON.parse(JSON.stringify(example).replaceAll(shown, taskId));
  return { status: Number(success), headers: {}, body };
}

/** The id of a new task. It has the form that the contract's examples have, and no other task has it. */
export function newTaskId(operationId: string, number: number): string {
  const [name = ''] = exampleNames(operationId);
  const place = [...responseOf(operationId, success), 'content', json, 'examples', name, 'value', 'id'];
  const shown = String(locate(place)?.value);
  const digits = String(number);
  return `${shown.slice(0, -digits.length)}${digits}`;
}

/** The answer to a request that is refused. */
export function refusalAnswer(operationId: string, refusal: Refusal, now: number): Answer {
  const { status, code, retryAfterForm = 'seconds' } = refusal;
  const bodies = refusalBodies(operationId, status);
  const body = bodies.find((shown) => code === undefined || codeOf(shown) === code) ?? bodies[0] ?? {};
  const header = [...responseOf(operationId, String(status)), 'headers', 'Retry-After'];
  const shown = locate([...header, 'example'])?.value;
  const seconds = refusal.retryAfterSeconds ?? (shown === undefined ? undefined : Number(shown));
  if (seconds === undefined) return { status, headers: {}, body };
  // An HTTP date has no fractions of a second: rounded up, it asks for no less than the number does.
  const date = new Date(Math.ceil((now + seconds * 1000) / 1000) * 1000).toUTCString();
  return { status, headers: { 'retry-after': retryAfterForm === 'date' ? date : String(seconds) }, body };
}

/** The answer to a path that the contract does not have. */
export const unknownPathAnswer = (): Answer => ({
  status: 404,
  headers: {},
  body: Object(valueAt(contract, ['components', 'responses', 'PathNotFound', 'content', json, 'example'])),
});

/** The methods that the contract has for a path, for the header `Allow`. */
export const methodsOf = (operationId: string): string => {
  const path = responseOf(operationId, success)[1];
  return Object.values(operations)
    .filter((operation) => operation.path === path)
    .map(({ method }) => method)
    .join(', ');
};
