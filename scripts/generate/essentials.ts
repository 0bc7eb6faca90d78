import { header } from './header.ts';
import { lifecycle } from './lifecycle.ts';
import {
  type Contract,
  demand,
  jsonBody,
  type OpenApiDocument,
  type Operation,
  resolve,
} from './read-contract.ts';
import { taskCourse } from './task-course.ts';

/**
 * The few values that every user of the client carries, flat: a bundler drops a constant that is not used, but never a
 * part of a table.
 */
export function essentials(contract: Contract): string {
  const { document } = contract;
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const create = demand(
    operations.find(({ operation }) => operation.callbacks !== undefined),
    'an operation with callbacks',
  );
  const read = demand(
    operations.find(({ operation }) => operation['x-polling'] !== undefined),
    'an operation with x-polling',
  );
  const { operation: creation } = create;
  const { operation: lookUp } = read;
  const { model, callback_url } =
    resolve(document, jsonBody(creation.requestBody, 'a JSON request body').schema).properties ?? {};
  const callback = Object.values(creation.callbacks ?? {}).flatMap((expressions) =>
    Object.values(expressions),
  )[0];
  const delivery = demand(callback?.post?.['x-callback-delivery'], 'x-callback-delivery on the callback');
  const states = Object.entries(lifecycle(document).states);
  const open = states.filter(([, { final }]) => !final);
  const work = taskCourse(document).working.map(({ status }) => lifecycle(document).states[status]?.progress);
  const interval = demand(lookUp['x-polling'], 'x-polling').interval_seconds;

  const values: [name: string, comment: string, value: unknown][] = [
    ['creationMethod', 'The method of the operation that creates a task.', create.method],
    ['creationPath', 'Its path.', create.path],
    ['lookUpMethod', 'The method of the operation that reads a task.', read.method],
    ['lookUpPath', 'Its path, with `{task_id}` for the id.', read.path],
    ['defaultModel', 'The model of a request that names none.', demand(model?.default, 'a default model')],
    [
      'idempotencyKeyPattern',
      'What an idempotency key looks like.',
      parameter(document, creation, 'Idempotency-Key').pattern,
    ],
    ['taskIdPattern', 'What the id of a task begins with.', parameter(document, lookUp, 'task_id').pattern],
    [
      'callbackUrlPattern',
      'What the URL of a callback begins with.',
      demand(callback_url, 'callback_url').pattern,
    ],
    ['callbackUrlMaxLength', 'How long it may be.', callback_url?.maxLength],
    ['callbackTimeoutMs', 'How long the sender of a callback waits.', delivery.timeout_seconds * 1000],
    ['openStatuses', 'The states in which a task goes on.', open.map(([name]) => name)],
    [
      'finalStatuses',
      'The states in which a task has ended.',
      states.filter(([, { final }]) => final).map(([name]) => name),
    ],
    ['workBegins', 'The progress, in percent, with which the work begins.', work[0]?.minimum],
    ['workEnds', 'The progress, in percent, after which a task ends.', work.at(-1)?.maximum],
    ['shortestPollMs', 'The shortest advised time between two look-ups.', interval.minimum * 1000],
    ['longestPollMs', 'The longest advised time between two look-ups.', interval.maximum * 1000],
  ];
  return [
    header(contract),
    ...values.map(
      ([name, comment, value]) =>
        `/** ${comment} */\nexport const ${name} = ${JSON.stringify(value)} as const;\n`,
    ),
  ].join('\n');
}

function parameter(document: OpenApiDocument, { parameters = [] }: Operation, name: string) {
  const found = parameters.map((one) => resolve(document, one)).find((one) => one.name === name);
  return demand(found, `the parameter ${name}`).schema;
}
