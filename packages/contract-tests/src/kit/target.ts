import { type ContractJudge, createContractJudge, type Operation } from '../judge/contract-judge.ts';
import { locateIn, type Place } from '../locate.ts';

type ByName<Value> = Readonly<Record<string, Value>>;

/** What the kit reads of a contract beside the document itself. */
export interface ContractValues {
  readonly operations: ByName<{ readonly method: string; readonly path: string }>;
  /** By operation, status and code. */
  readonly errors: ByName<ByName<ByName<{ readonly type: string }>>>;
  readonly requestExamples: ByName<object>;
  readonly simulation: {
    readonly deepestNesting: number;
    readonly largestRequestBytes: number;
    readonly results: { readonly mediaType: string };
  };
}

/** A contract that a server is held to: one for each model. */
export interface Target {
  /** Stands before the names of its checks; nothing for the first. */
  readonly prefix: string;
  readonly values: ContractValues;
  /** Judges by the contract, with validators that no server was made from. */
  readonly api: ContractJudge;
  /** The operation that creates a task. */
  readonly creation: Operation;
  /** The operation that reads a task, by the one parameter of its path. */
  readonly lookUp: Operation;
  /** The first example of a request: the least that creates a task. */
  readonly minimal: ByName<unknown>;
  /** What stands at a place of the contract. */
  locate(parts: readonly string[]): Place | undefined;
}

/** @param name - The model, for the names of the checks; empty for the first. */
export function createTarget(document: ByName<unknown>, values: ContractValues, name = ''): Target {
  const api = createContractJudge(document);
  const [minimal = {}] = Object.values(values.requestExamples);
  return {
    prefix: name === '' ? '' : `${name}/`,
    values,
    api,
    creation: only(
      'takes a body',
      api.operations.find(({ body }) => body !== undefined),
    ),
    lookUp: only(
      'reads by a parameter of its path',
      api.operations.find(
        ({ method, parameters }) => method === 'GET' && parameters.some((one) => one.in === 'path'),
      ),
    ),
    minimal: minimal as ByName<unknown>,
    locate: (parts) => locateIn(document, parts),
  };
}

function only(what: string, found: Operation | undefined): Operation {
  if (found === undefined) throw new Error(`the contract has no operation that ${what}`);
  return found;
}
