import { header } from './header.ts';
import { type Contract, demand, jsonBody, resolve } from './read-contract.ts';

/** The bodies that a callback may have, by the state of the task: for a sender in tests. */
export function taskExamples(contract: Contract): string {
  const { document } = contract;
  const creation = demand(
    Object.values(document.paths)
      .flatMap((item) => Object.values(item))
      .find(({ callbacks }) => callbacks !== undefined),
    'an operation with callbacks',
  );
  const item = Object.values(creation.callbacks ?? {}).flatMap((expressions) =>
    Object.values(expressions),
  )[0];
  const { examples = {} } = jsonBody(item?.post?.requestBody, 'a JSON body of the callback');
  const values = Object.fromEntries(
    Object.values(examples).map((example) => {
      const { value } = resolve(document, example);
      return [(value as { status: string }).status, value];
    }),
  );
  return `${header(contract)}
/** A task for each state in which it may be announced. */
export const finishedTasks = ${JSON.stringify(values, null, 2)} as const;
`;
}
