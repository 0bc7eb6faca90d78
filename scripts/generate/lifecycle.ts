import { below, gather } from './contract-error.ts';
import { demand, type OpenApiDocument, resolve, type Schema, schemaNamed } from './read-contract.ts';
import { schemaName } from './schema-name.ts';

interface Lifecycle {
  readonly initial: string;
  readonly states: Record<string, State>;
}

interface State {
  readonly final: boolean;
  readonly progress: { readonly minimum: number; readonly maximum: number };
  readonly next: readonly string[];
}

/**
 * Joins `x-task-lifecycle` with the schemas of the states, where the bands of progress stand.
 * A state that nothing follows is final.
 */
export function lifecycle(document: OpenApiDocument): Lifecycle {
  const status = demand(
    Object.values(document.components.schemas).find(
      (candidate) => candidate['x-task-lifecycle'] !== undefined,
    ),
    'a schema with x-task-lifecycle',
    '#/components/schemas',
  );
  const { initial, transitions } = status['x-task-lifecycle'] as {
    initial: string;
    transitions: Record<string, readonly string[]>;
  };
  const states = gather(
    Object.fromEntries(
      Object.entries(transitions).map(([name, next]) => [name, () => state(document, name, next)]),
    ),
  );
  return { initial, states };
}

function state(document: OpenApiDocument, name: string, next: readonly string[]): State {
  const { at, progress } = stateSchema(document, name);
  return {
    final: next.length === 0,
    progress: {
      minimum: demand(progress?.minimum, `the least progress of a task that is ${name}`, at),
      maximum: demand(progress?.maximum, `the greatest progress of a task that is ${name}`, at),
    },
    next,
  };
}

function stateSchema(document: OpenApiDocument, name: string): { at: string; progress: Schema | undefined } {
  const own = partOfState(document, name);
  const { progress } = own.properties;
  return { at: own.at, progress: progress && resolve(document, progress) };
}

interface PartOfState {
  readonly properties: Readonly<Record<string, Schema>>;
  /** Which of them must be there. */
  readonly required: readonly string[];
  /** A JSON Pointer to the properties. */
  readonly at: string;
}

/** The properties that the schema of one state of a task adds to, or narrows from, those of every task. */
export function partOfState(document: OpenApiDocument, name: string): PartOfState {
  const task = schemaNamed(document, 'Task');
  for (const [index, form] of (task.oneOf ?? []).entries()) {
    const state: Schema = resolve(document, form);
    for (const [place, part] of (state.allOf ?? []).entries()) {
      const { properties, required = [] } = resolve<Schema>(document, part);
      if (properties?.status?.const === name)
        return {
          properties,
          required,
          at: below('#/components/schemas/Task/oneOf', index, 'allOf', place, 'properties'),
        };
    }
  }
  return demand<PartOfState>(
    undefined,
    `a form of the schema Task whose status is ${name}`,
    '#/components/schemas/Task',
  );
}

/**
 * The state in which a task has results: the one with a field that holds result links.
 *
 * @returns Its name, and what `x-result-link` of that field says.
 */
export function resultState(document: OpenApiDocument): { readonly status: string; readonly link: object } {
  for (const form of schemaNamed(document, 'Task').oneOf ?? [])
    for (const part of resolve<Schema>(document, form).allOf ?? []) {
      const { properties = {} } = resolve<Schema>(document, part);
      const link = Object.values(properties).find((field) => field['x-result-link'] !== undefined);
      if (link !== undefined && typeof properties.status?.const === 'string')
        return { status: properties.status.const, link: link['x-result-link'] as object };
    }
  return demand<never>(undefined, 'x-result-link', '#/components/schemas/Task');
}

/** For each schema that is a union of states: the schema of each of them, by its status. */
export function statusForms(document: OpenApiDocument): Record<string, Record<string, string>> {
  const forms: Record<string, Record<string, string>> = {};
  for (const [name, { oneOf = [] }] of Object.entries(document.components.schemas)) {
    const states = oneOf.flatMap((form): [string, string][] => {
      const status = constantStatus(document, form);
      return status === undefined ? [] : [[status, schemaName(form, `a form of ${name}`)]];
    });
    if (states.length > 0) forms[name] = Object.fromEntries(states);
  }
  return forms;
}

function constantStatus(document: OpenApiDocument, form: Schema): string | undefined {
  const parts = (resolve<Schema>(document, form).allOf ?? []).map((part) => resolve<Schema>(document, part));
  const status = parts.map(({ properties }) => properties?.status?.const).find((one) => one !== undefined);
  return typeof status === 'string' ? status : undefined;
}
