import { below, ContractError, gather } from './contract-error.ts';
import { parameterTable } from './parameter-table.ts';
import { demand, jsonBody, type OpenApiDocument, resolve, type Schema } from './read-contract.ts';
import { schemaName } from './schema-name.ts';
import { type Served, servedOperations } from './served-operations.ts';

/** The operation that creates a task: the one with callbacks. */
export function creationOf(document: OpenApiDocument): Served {
  return onlyOne(
    servedOperations(document).filter(({ operation }) => operation.callbacks !== undefined),
    'an operation with callbacks',
  );
}

/** The operation that reads a task: the one with advice on polling. */
export function lookUpOf(document: OpenApiDocument): Served {
  return onlyOne(
    servedOperations(document).filter(({ operation }) => operation['x-polling'] !== undefined),
    'an operation with x-polling',
  );
}

function onlyOne([found, ...others]: readonly Served[], what: string): Served {
  const [other] = others;
  if (other !== undefined)
    throw new ContractError([
      {
        message: `the contract has more than ${what}: each model has a contract of its own, with one`,
        at: other.at,
      },
    ]);
  return demand(found, what, '#/paths');
}

/**
 * What is probably meant for one of the two, where nothing marks it: the only operation that takes a JSON body by POST,
 * and the only GET with a parameter in its path. It is for telling what else it lacks, and for nothing else.
 */
export function likely(document: OpenApiDocument, role: 'creation' | 'lookUp'): Served | undefined {
  const fitting = servedOperations(document).filter(({ method, path, operation }) =>
    role === 'creation'
      ? method === 'POST' && operation.requestBody?.content?.['application/json'] !== undefined
      : method === 'GET' && path.includes('{'),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What a simulator has to know of the creation beyond its path. */
export function creationFacts(document: OpenApiDocument, creation: Served): object {
  const { operation, at } = creation;
  const { schema } = jsonBody(operation.requestBody, 'a JSON request body', at);
  const place = below(at, 'requestBody', 'content', 'application/json', 'schema');
  const { model } = resolve<Schema>(document, schema).properties ?? {};
  const field = model && resolve<Schema>(document, model);
  const models = field?.enum ?? (field?.const === undefined ? undefined : [field.const]);
  return {
    ...idAndPath(creation),
    ...gather({
      keyPattern: () => patternOf(document, creation, 'header', 'Idempotency-Key'),
      requestSchema: () => schemaName(schema, 'the request body', place),
      models: () =>
        demand(
          models,
          'an enum of the request field model, by which a model is chosen',
          below(place, 'properties'),
        ),
    }),
  };
}

/** What a simulator has to know of the look-up. */
export function lookUpFacts(document: OpenApiDocument, lookup: Served): object {
  const parameter = pathParameterOf(lookup);
  return { ...idAndPath(lookup), parameter, idPattern: patternOf(document, lookup, 'path', parameter) };
}

/** The form of a parameter, which must be a regular expression. */
function patternOf(
  document: OpenApiDocument,
  served: Served,
  place: 'header' | 'path',
  name: string,
): string {
  const id = served.operation.operationId;
  const at = below(served.at, 'parameters');
  const what = `the ${place} parameter ${name} of ${id}`;
  const rule = demand(parameterTable(document, [served], place)[id]?.[name], what, at);
  const pattern = demand(rule.pattern as string | undefined, `a pattern of ${what}`, at);
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    const message = `${what} has a pattern that is no regular expression: ${(error as Error).message}`;
    throw new ContractError([{ message, at }]);
  }
  return pattern;
}

function idAndPath({ operation: { operationId }, method, path }: Served): object {
  return { id: operationId, method, path };
}

function pathParameterOf({ path, at }: Served): string {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (name === undefined)
    return demand<string>(undefined, 'a parameter in the path of the look-up, such as {task_id}', at);
  return name;
}

/** The schema of what a callback carries. */
export function callbackSchema({ operation, at }: Served): string {
  const callbacks = Object.values(operation.callbacks ?? {}).flatMap((expressions) =>
    Object.values(expressions),
  );
  const place = below(at, 'callbacks');
  const post = demand(callbacks[0]?.post, 'a POST callback', place);
  const { schema } = jsonBody(post.requestBody, 'a JSON body of the callback', place);
  return schemaName(schema, 'the body of the callback', place);
}
