import { below } from './contract-error.ts';
import { demand, jsonBody, type OpenApiDocument, resolve } from './read-contract.ts';
import type { Served } from './served-operations.ts';
import { taskCourse } from './task-course.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the simulator fills in by itself, whatever an example shows. */
const computed = ['created', 'id', 'model', 'progress', 'status'];

/**
 * The answer to a creation as the contract shows it, with what `x-simulation.creation` puts in the place of a value that
 * differs from task to task.
 */
export function creationTemplate(document: OpenApiDocument, creation: Served): Fields {
  const [example] = examplesOf(document, creation);
  const shown = demand(example, 'an example among `examples`', placeOf(creation));
  const simulation = demand(document['x-simulation'], 'x-simulation', '#/');
  return merged(withoutComputed(shown), (simulation.creation ?? {}) as Fields);
}

/** What every look-up shows: that of the example in the first state. */
export function lookUpTemplate(document: OpenApiDocument, lookup: Served): Fields {
  return withoutComputed(exampleIn(document, lookup, taskCourse(document).waiting));
}

/** The type of the error that the example of a failed task shows. */
export function failureType(document: OpenApiDocument, lookup: Served): string {
  const { error } = exampleIn(document, lookup, taskCourse(document).failed) as {
    error?: { type?: string };
  };
  return demand(error?.type, 'error.type in the example of a failed task', placeOf(lookup));
}

function exampleIn(document: OpenApiDocument, lookup: Served, status: string): Fields {
  const found = examplesOf(document, lookup).find((example) => example?.status === status);
  return demand(found, `an example of a task that is ${status} among \`examples\``, placeOf(lookup));
}

function examplesOf(document: OpenApiDocument, { operation, at }: Served): (Fields | undefined)[] {
  const answer = demand(operation.responses['200'], 'an answer 200', below(at, 'responses'));
  const { examples = {} } = jsonBody(resolve(document, answer), 'a JSON body', below(at, 'responses', '200'));
  return Object.values(examples).map((one) => resolve(document, one).value as Fields | undefined);
}

const placeOf = ({ at }: Served): string => below(at, 'responses', '200', 'content', 'application/json');

function withoutComputed(example: Fields): Fields {
  return Object.fromEntries(Object.entries(example).filter(([name]) => !computed.includes(name)));
}

function merged(shown: Fields, over: Fields): Fields {
  const both = Object.entries(over).map(([name, value]) => {
    const below = shown[name];
    return [name, isFields(value) && isFields(below) ? merged(below, value) : value];
  });
  return { ...shown, ...Object.fromEntries(both) };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
