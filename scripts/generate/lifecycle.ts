import { demand, type OpenApiDocument, resolve, type Schema } from './read-contract.ts';
import { schemaName } from './schema-name.ts';

interface Lifecycle {
  readonly initial: string;
  readonly states: Record<
    string,
    {
      readonly final: boolean;
      readonly progress: { readonly minimum: number; readonly maximum: number };
      readonly next: readonly string[];
    }
  >;
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
  );
  const { initial, transitions } = status['x-task-lifecycle'] as {
    initial: string;
    transitions: Record<string, readonly string[]>;
  };
  const states = Object.entries(transitions).map(([name, next]) => {
    const { progress } = propertiesOfState(document, name);
    return [
      name,
      {
        final: next.length === 0,
        progress: {
          minimum: demand(progress?.minimum, `the least progress of a task that is ${name}`),
          maximum: demand(progress?.maximum, `the greatest progress of a task that is ${name}`),
        },
        next,
      },
    ] as const;
  });
  return { initial, states: Object.fromEntries(states) };
}

/** The properties that the schema of one state of a task adds to, or narrows from, those of every task. */
export function propertiesOfState(document: OpenApiDocument, name: string): Readonly<Record<string, Schema>> {
  const task = demand(document.components.schemas.Task, 'the schema Task');
  const parts = (task.oneOf ?? []).flatMap((state) => resolve(document, state as Schema).allOf ?? []);
  const own = parts.find(({ properties }) => properties?.status?.const === name);
  return demand(own?.properties, `a schema of the task that is ${name}`);
}

/** The name of the schema of a task in each of its states. */
export function taskForms(document: OpenApiDocument): Record<string, string> {
  const { oneOf = [] } = demand(document.components.schemas.Task, 'the schema Task');
  return Object.fromEntries(
    oneOf.map((form) => {
      const parts = resolve(document, form as Schema).allOf ?? [];
      const status = parts
        .map(({ properties }) => properties?.status?.const)
        .find((one) => one !== undefined);
      return [demand(status, 'a constant status of each form of Task'), schemaName(form, 'a form of Task')];
    }),
  );
}
