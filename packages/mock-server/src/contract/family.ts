import type { Contract } from './contract.ts';
import type { LoadedContract } from './loaded-contract.ts';

/** The contracts whose models are created on one path. */
export interface Kin {
  /** Judges a request whose model none of them has. */
  readonly first: LoadedContract;
  readonly byModel: ReadonlyMap<unknown, LoadedContract>;
  /** All models that this path takes. */
  readonly models: readonly string[];
  /** Whether it has more than one contract. */
  readonly shared: boolean;
}

/** The contracts in force: one for each model, or for models that differ in nothing but their name. */
export interface Family {
  /** Speaks where no model is known: for paths that there are not, and for callbacks' addresses. */
  readonly first: LoadedContract;
  readonly all: readonly LoadedContract[];
  /** By the path of their creation. */
  readonly kins: ReadonlyMap<string, Kin>;
  /** That of a model; the first where there is none, since a task may outlive its contract. */
  of(model: string): LoadedContract;
  /** That of a task. */
  contractOf(task: { readonly request: { readonly model: string } }): Contract;
}

/**
 * Brings contracts together.
 *
 * @param contracts - The first one speaks for all where no model is known.
 * @throws TypeError where two of them cannot be kept by one server.
 */
export function createFamily(contracts: readonly LoadedContract[]): Family {
  const [first] = contracts;
  if (first === undefined) throw new TypeError('contract must hold at least one contract');
  const byModel = new Map<string, LoadedContract>();
  for (const loaded of contracts) {
    const [problem] = strangeness(first.contract, loaded.contract);
    if (problem !== undefined) throw new TypeError(`contract: ${nameOf(loaded)} ${problem}`);
    for (const model of loaded.contract.creation.models) {
      const other = byModel.get(model);
      if (other !== undefined)
        throw new TypeError(
          `contract: ${nameOf(other)} and ${nameOf(loaded)} are both for the model ${model}: leave one out`,
        );
      byModel.set(model, loaded);
    }
  }
  const kins = new Map<string, Kin>();
  for (const { contract } of contracts) {
    const { path } = contract.creation;
    const here = contracts.filter((one) => one.contract.creation.path === path);
    kins.set(path, kinOf(here[0] ?? first, here));
  }
  const of = (model: string): LoadedContract => byModel.get(model) ?? first;
  return {
    first,
    all: contracts,
    kins,
    of,
    contractOf: ({ request }) => of(request.model).contract,
  };
}

/** The operations of all contracts. */
export function operationsOf({ all }: Family): string[] {
  return [...new Set(all.flatMap(({ contract }) => Object.keys(contract.operations)))];
}

function kinOf(first: LoadedContract, here: readonly LoadedContract[]): Kin {
  const entries = here.flatMap((loaded) =>
    loaded.contract.creation.models.map((model) => [model, loaded] as const),
  );
  return {
    first,
    byModel: new Map(entries),
    models: entries.map(([model]) => model),
    shared: here.length > 1,
  };
}

/** What keeps a contract from being kept by one server together with the first one. */
export function strangeness(first: Contract, other: Contract): string[] {
  const { method, path, parameter } = first.lookUp;
  const same = other.lookUp.method === method && other.lookUp.path === path;
  const clashing = other.creation.path === path || first.creation.path === other.lookUp.path;
  return [
    ...(same && other.lookUp.parameter === parameter
      ? []
      : [
          `reads tasks by ${other.lookUp.method} ${other.lookUp.path}, and the first contract by ${method} ${path}: all contracts of a mock share the look-up`,
        ]),
    ...(clashing ? ['creates tasks on the path of the look-up'] : []),
  ];
}

function nameOf({ contract }: LoadedContract): string {
  return `“${contract.contractInfo.title}”`;
}
