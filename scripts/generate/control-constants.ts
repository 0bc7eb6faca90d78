import { contractInfo } from './contract-info.ts';
import { defaultTable } from './default-table.ts';
import { errorTable } from './error-table.ts';
import { parameterTable } from './parameter-table.ts';
import { type Constant, printConstants } from './print-constants.ts';
import type { Contract, OpenApiDocument } from './read-contract.ts';
import { responseTable } from './response-table.ts';
import { operationTable, type Served, servedOperations } from './served-operations.ts';

/** What the contract of the mock's control API says beyond types. */
export function controlConstants(contract: Contract): string {
  return printConstants(contract, controlConstantTable(contract));
}

/** The same as values, for a contract that is read at run time. */
export function controlConstantTable({ document }: Contract): Record<string, Constant> {
  const served = servedOperations(document);
  return {
    contractInfo: { comment: 'Which contract this is.', value: contractInfo(document) },
    controlPrefix: { comment: 'What every path begins with.', value: sharedPrefix(served) },
    controlOperations: { comment: 'Every operation, by its operationId.', value: operationTable(served) },
    controlParameters: {
      comment: 'The rules of the parameters, by operation and place.',
      value: parameters(document, served),
    },
    controlDefaults: {
      comment: 'The defaults of fields, by schema. Validators of request bodies fill them in.',
      value: defaultTable(document),
    },
    controlErrors: {
      comment: 'Every documented error, by operation, status and code.',
      value: errorTable(document, served),
    },
    controlResponses: {
      comment: 'What every documented answer must be, by operation and status.',
      value: responseTable(document, served),
    },
  };
}

function parameters(document: OpenApiDocument, served: readonly Served[]): Record<string, unknown> {
  const path = parameterTable(document, served, 'path');
  const query = parameterTable(document, served, 'query');
  const headers = parameterTable(document, served, 'header');
  return Object.fromEntries(
    served.map(({ operation: { operationId: id } }) => [
      id,
      { path: path[id] ?? {}, query: query[id] ?? {}, header: headers[id] ?? {} },
    ]),
  );
}

/** The first segment of all paths, which keeps them apart from those of the API on the same server. */
function sharedPrefix(served: readonly Served[]): string {
  const prefixes = new Set(served.map(({ path }) => path.match(/^\/[^/]+/)?.[0]));
  const [prefix] = prefixes;
  if (prefix === undefined || prefixes.size !== 1)
    throw new Error(
      `the contract has paths that begin with ${[...prefixes].join(', ')}: they need one prefix`,
    );
  return prefix;
}
