import { type Content, type OpenApiDocument, type Operation, resolve } from './read-contract.ts';
import { schemaName } from './schema-name.ts';
import { servedOperations } from './served-operations.ts';

export interface BodySchemas {
  /** The schemas of the bodies that a server receives. */
  readonly requests: readonly string[];
  /** Every other schema of a body: those that a server sends. */
  readonly responses: readonly string[];
}

/**
 * The names of the schemas that stand for a whole body. Where a body has one of several forms, each form is named too,
 * so that a breach can be told by the form at hand and not by all of them.
 */
export function bodySchemas(document: OpenApiDocument): BodySchemas {
  const requests = new Set<string>();
  const sent = new Set<string>();
  const add = (names: Set<string>, name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const forms = document.components.schemas[name]?.oneOf ?? [];
    for (const form of forms) if (form.$ref) add(names, schemaName(form, `a form of ${name}`));
  };
  const addContent = (names: Set<string>, content: Content | undefined, what: string): void => {
    for (const { schema } of Object.values(content ?? {})) add(names, schemaName(schema, what));
  };
  const addOperation = (operation: Operation, received: Set<string>): void => {
    addContent(received, operation.requestBody?.content, `the request body of ${operation.operationId}`);
    for (const [status, response] of Object.entries(operation.responses))
      addContent(sent, resolve(document, response).content, `the body of ${operation.operationId} ${status}`);
    // What a callback carries, the server sends.
    for (const expressions of Object.values(operation.callbacks ?? {}))
      for (const item of Object.values(expressions))
        for (const callback of Object.values(item)) addOperation(callback, sent);
  };
  for (const { operation } of servedOperations(document)) addOperation(operation, requests);
  return { requests: [...requests], responses: [...sent].filter((name) => !requests.has(name)) };
}
