import { contract } from '../generated/contract.ts';
import { createContractJudge, type Operation } from '../judge/contract-judge.ts';

/** Judges by the contract, with validators that no server was made from. */
export const api = createContractJudge(contract);

const only = (what: string, found: Operation | undefined): Operation => {
  if (found === undefined) throw new Error(`the contract has no operation that ${what}`);
  return found;
};

/** The operation that creates a task. */
export const creation: Operation = only(
  'takes a body',
  api.operations.find(({ body }) => body !== undefined),
);

/** The operation that reads a task, by the one parameter of its path. */
export const lookUp: Operation = only(
  'reads by a parameter of its path',
  api.operations.find(
    ({ method, parameters }) => method === 'GET' && parameters.some((one) => one.in === 'path'),
  ),
);

/** The parameter that names the task. */
export const taskParameter: Operation['parameters'][number] = (() => {
  const found = lookUp.parameters.find((one) => one.in === 'path');
  if (found === undefined) throw new Error(`${lookUp.id} has no parameter in its path`);
  return found;
})();

/** The path that reads a task. */
export const taskPath = (id: string): string =>
  lookUp.path.replace(`{${taskParameter.name}}`, encodeURIComponent(id));
