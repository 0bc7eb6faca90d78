import { constantTable } from './constants.ts';
import { header } from './header.ts';
import { type Contract, jsonBody, resolve, type Schema } from './read-contract.ts';
import { creationOf, lookUpOf } from './roles.ts';
import { schemaName } from './schema-name.ts';

/** What a contract is called in code: `gpt-4o-image.yaml` is `Gpt4oImage`. */
export function codeName({ name }: Pick<Contract, 'name'>): string {
  return folderName({ name })
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** What a contract is called among files: its own name, without its ending. */
export function folderName({ name }: Pick<Contract, 'name'>): string {
  return name.replace(/\.yaml$/, '');
}

/** The contracts of further models, for the mock. */
export function mockSiblings(contracts: readonly Contract[]): string {
  const imports = contracts.flatMap((contract) => {
    const [place, name] = [`./siblings/${folderName(contract)}`, codeName(contract)];
    return [
      `import * as constants${name} from '${place}/constants.ts';`,
      `import { validators as validators${name} } from '${place}/validators.js';`,
    ];
  });
  const entries = contracts.map(
    (contract) => `  {
    contract: constants${codeName(contract)},
    validators: validators${codeName(contract)},
    readDocument: async () => (await import('./siblings/${folderName(contract)}/openapi.ts')).contract,
  },`,
  );
  return `${listHeader(contracts)}
${[...imports, "import type { LoadedContract } from '../contract/loaded-contract.ts';"].join('\n')}

/** The contracts of further models. */
export const siblings: readonly Omit<LoadedContract, 'loadedAt'>[] = [
${entries.join('\n')}
];
`;
}

/** The contracts of further models, for the contract kit. */
export function kitSiblings(contracts: readonly Contract[]): string {
  const imports = contracts.flatMap((contract) => {
    const [place, name] = [`./siblings/${folderName(contract)}`, codeName(contract)];
    return [
      `import * as constants${name} from '${place}/constants.ts';`,
      `import { contract as contract${name} } from '${place}/contract.ts';`,
    ];
  });
  const entries = contracts.map((contract) => {
    const name = codeName(contract);
    const { models } = constantTable(contract).creation.value as { models: readonly string[] };
    return `  { models: ${JSON.stringify(models)}, contract: contract${name}, constants: constants${name} },`;
  });
  return `${listHeader(contracts)}
${[...imports, "import type { ContractValues } from '../kit/target.ts';"].join('\n')}

/** A contract, and the models that it is for. */
export interface Sibling {
  readonly models: readonly string[];
  readonly contract: Readonly<Record<string, unknown>>;
  readonly constants: ContractValues;
}

/** The contracts of further models. */
export const siblings: readonly Sibling[] = [
${entries.join('\n')}
];
`;
}

/** A client for each further model, tree-shakeable. */
export function clientSiblings(contracts: readonly Contract[]): string {
  const parts = contracts.map((contract) => {
    const { document } = contract;
    const { path, operation, at } = creationOf(document);
    const name = codeName(contract);
    const group = path.split('/').at(-2) ?? 'tasks';
    const request = schemaName(
      jsonBody(operation.requestBody, 'a JSON request body', at).schema,
      'the request',
    );
    const { model } = resolve<Schema>(document, { $ref: `#/components/schemas/${request}` }).properties ?? {};
    const fallback = (model && resolve<Schema>(document, model)) as Schema | undefined;
    const usual = fallback?.default ?? fallback?.enum?.[0];
    return {
      imports: `import type { components as ${name}Components, operations as ${name}Operations } from './siblings/${folderName(contract)}.ts';`,
      code: `/** What to make with ${document.info.title}. \`model\` may be left out: ${JSON.stringify(usual)} is sent. */
export type ${name}Request = ModelRequest<${name}Components['schemas']['${request}']>;

/** The answer to a creation with ${document.info.title}. */
export type ${name}CreatedTask =
  ${name}Operations['${operation.operationId}']['responses'][200]['content']['application/json'];

/**
 * Makes a client for ${document.info.title} (operation \`${operation.operationId}\`). It sends nothing by itself. Its
 * \`tasks\` are those of every client: all models share them.
 *
 * @param options As for \`createClient\`.
 * @throws ConfigurationError for an option that cannot work.
 */
export function create${name}Client(
  options: ClientOptions = {},
): ModelClient<'${group}', ${name}Request, ${name}CreatedTask> {
  return createClient(options, { group: '${group}', path: ${JSON.stringify(path)}, model: ${JSON.stringify(usual)} });
}
`,
    };
  });
  return `${listHeader(contracts)}
import { type ClientOptions, createClient, type ModelClient, type ModelRequest } from '../index.ts';
${parts.map(({ imports }) => imports).join('\n')}

${parts.map(({ code }) => code).join('\n')}`;
}

function listHeader(contracts: readonly Contract[]): string {
  return header({ name: contracts.map(({ name }) => name).join(', openapi/') || '*.yaml' });
}

/**
 * What keeps a further model from being served and read together with the first: clients wait for all tasks alike.
 */
export function familyProblems(first: Contract, other: Contract): string[] {
  const [ours, theirs] = [lookUpOf(first.document), lookUpOf(other.document)];
  const [a, b] = [constantTable(first), constantTable(other)];
  const states = (table: typeof a): string =>
    JSON.stringify(
      Object.entries(
        (table.taskLifecycle.value as { states: Record<string, { final: boolean }> }).states,
      ).map(([name, { final }]) => `${name}${final ? ' (final)' : ''}`),
    );
  return [
    ...(ours.path === theirs.path && ours.method === theirs.method
      ? []
      : [
          `reads tasks by ${theirs.method} ${theirs.path}: write ${ours.method} ${ours.path}, as ${first.name} has it`,
        ]),
    ...(states(a) === states(b)
      ? []
      : [
          `knows the states ${states(b)}: name those of ${first.name}, ${states(a)}, for example by $ref: ${first.name}#/components/schemas/TaskStatus`,
        ]),
  ];
}
