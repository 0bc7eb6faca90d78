import fc from 'fast-check';
import { changesOf } from '../../src/cases/broken-values.ts';
import { oddTextOf } from '../../src/cases/odd-values.ts';
import { valuesOf } from '../../src/cases/schema-values.ts';
import type { ContractJudge, Operation, Parameter } from '../../src/judge/contract-judge.ts';
import type { Sent } from './exchange.ts';

/** What a control API knows that its schemas do not say. */
export interface ControlFacts {
  readonly scenarios: readonly string[];
  readonly requestFields: readonly string[];
  readonly taskErrorCodes: readonly string[];
  /** The documented codes, by operation and status. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly strays: { readonly older: readonly number[]; readonly html: readonly number[] };
}

/** A request to the control API, and what is known of it. */
export interface ControlCall {
  /** The operation's id. */
  readonly id: string;
  readonly sent: Omit<Sent, 'path'>;
  /** The query, with its question mark. */
  readonly query: string;
  /** Which of the tasks that there are is meant, where the path names one. */
  readonly which: number;
  /** The parameter or field that was broken; empty for the whole body. `undefined`: nothing was. */
  readonly broken: string | undefined;
  /** The value of the body as a parser reads it; `undefined` where it is left out or no JSON. */
  readonly value: unknown;
}

const json = { 'content-type': 'application/json' };

/** Calls that keep the contract, also in what its schemas cannot say. */
export function soundCalls(
  judge: ContractJudge,
  facts: ControlFacts,
  operation: Operation,
): fc.Arbitrary<ControlCall> {
  const query = fc.record(
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === 'query')
        .map((parameter) => [parameter.name, soundQuery(judge, parameter)]),
    ),
    { requiredKeys: [] },
  );
  const { body } = operation;
  const bodies = body
    ? valuesOf(body.schema, judge.resolve).map((value) => mended(operation.id, value as object, facts))
    : fc.constant(undefined);
  const given = body?.required === false ? fc.option(bodies, { nil: undefined }) : bodies;
  return fc.tuple(query, given, fc.nat(3)).map(([parameters, value, which]) => ({
    id: operation.id,
    sent: {
      method: operation.method,
      ...(value === undefined ? {} : { headers: json, body: JSON.stringify(value) }),
    },
    query: queryOf(parameters),
    which,
    broken: undefined,
    value,
  }));
}

/** Calls in which one parameter or one thing in the body was changed. Whether that breaks anything is for the judge. */
export function brokenCalls(
  judge: ContractJudge,
  facts: ControlFacts,
  operation: Operation,
): fc.Arbitrary<ControlCall> {
  const { body, parameters } = operation;
  const sound = soundCalls(judge, facts, operation);
  const kinds: fc.Arbitrary<ControlCall>[] = [];
  if (body) {
    const closed = judge.resolve(body.schema).unevaluatedProperties === false;
    const bodies = valuesOf(body.schema, judge.resolve).map((value) =>
      mended(operation.id, value as object, facts),
    );
    kinds.push(
      fc.tuple(sound, bodies, changesOf(body.schema, judge.resolve, closed)).map(([call, value, change]) => {
        const broken = change(value);
        return {
          ...call,
          sent: { ...call.sent, headers: json, body: JSON.stringify(broken.body) },
          broken: broken.field,
          value: broken.body,
        };
      }),
    );
  }
  for (const parameter of parameters)
    if (parameter.in !== 'path')
      kinds.push(
        fc
          .tuple(sound, oddParameter)
          .filter(
            ([, text]) =>
              !judge.allows(
                operation,
                parameter,
                readAsValue(parameter, parameter.in === 'header' ? text.trim() : text),
              ),
          )
          .map(([call, text]) => ({
            ...call,
            ...(parameter.in === 'query'
              ? { query: queryOf({ [parameter.name]: text }) }
              : { sent: { ...call.sent, headers: { ...call.sent.headers, [parameter.name]: text } } }),
            broken: parameter.name,
            value: undefined,
          })),
      );
  return kinds.length === 0 ? sound : fc.oneof(...kinds);
}

/** Calls whose body is text that a reader may fall over. */
export function oddCalls(
  judge: ContractJudge,
  facts: ControlFacts,
  operation: Operation,
): fc.Arbitrary<ControlCall> {
  return soundCalls(judge, facts, operation).chain((call) =>
    fc
      .tuple(
        oddTextOf((call.value as object | undefined) ?? { a: 1 }),
        fc.constantFrom(json, {}, { 'content-type': 'text/plain' }),
      )
      .map(([body, headers]) => ({
        ...call,
        sent: { ...call.sent, headers, body },
        value: undefined,
        broken: '',
      })),
  );
}

const oddParameter = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '0',
    '-1',
    '1001',
    '1.5',
    '1e2',
    'x',
    'null',
    '%',
    'a b',
    'x'.repeat(65),
    '0b9f2c1e',
    '__proto__',
  ),
  fc.stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/),
);

function soundQuery(judge: ContractJudge, { name, schema }: Parameter): fc.Arbitrary<string> {
  // The place of a page is what an earlier page has told: its number.
  if (name === 'after') return fc.nat(30).map(String);
  return valuesOf(schema, judge.resolve).map(String);
}

function readAsValue({ schema }: Parameter, text: string): unknown {
  return schema.type === 'integer' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Puts in names that exist, where the schema alone would take any text. */
function mended(operation: string, value: object, facts: ControlFacts): object {
  const body = value as Record<string, unknown>;
  if (operation === 'failTask')
    return 'code' in body ? { ...body, code: pick(facts.taskErrorCodes, body.code) } : body;
  if (operation === 'addRule') return mendedRule(body, facts);
  if (operation === 'addFault') return mendedFault(body, facts);
  if (operation === 'replaceRules')
    return { rules: (body.rules as object[]).map((rule) => mendedRule(rule, facts)) };
  if (operation === 'replaceFaults')
    return { faults: (body.faults as object[]).map((fault) => mendedFault(fault, facts)) };
  return body;
}

function mendedRule(rule: object, facts: ControlFacts): object {
  const { scenario, when } = rule as { scenario: string; when?: object };
  const field = pick(facts.requestFields, scenario);
  return {
    ...rule,
    scenario: pick(facts.scenarios, scenario),
    ...(when === undefined ? {} : { when: scenario.length % 2 === 0 ? {} : { [field]: scenario } }),
  };
}

function mendedFault(given: object, { errors, strays }: ControlFacts): object {
  const fault = given as Record<string, unknown>;
  const { operation, min_ms: least, max_ms: most, kind, form = 'contract', ...rest } = fault;
  const known = Object.keys(errors);
  const struck =
    operation === undefined
      ? undefined
      : pick([...known, ...(kind === 'error' ? [] : ['getResult'])], operation);
  const named = { ...fault, ...(struck === undefined ? {} : { operation: struck }) };
  if (typeof least === 'number' && typeof most === 'number')
    return { ...named, min_ms: Math.min(least, most), max_ms: Math.max(least, most) };
  if (kind !== 'error') return named;
  const { code: _code, ...coded } = named as Record<string, unknown>;
  if (form === 'older' || form === 'html') return { ...coded, status: pick(strays[form], rest.status) };
  const statuses = struck === undefined ? shared(errors) : Object.keys(errors[struck] ?? {});
  return { ...coded, status: Number(pick(statuses, rest.status)) };
}

/** The statuses that every operation documents. */
function shared(errors: ControlFacts['errors']): string[] {
  const [first = {}, ...others] = Object.values(errors);
  return Object.keys(first).filter((status) => others.every((other) => Object.hasOwn(other, status)));
}

function pick<T>(all: readonly T[], by: unknown): T {
  const place =
    typeof by === 'number' ? Math.floor(by) : String(by).length + (String(by).codePointAt(0) ?? 0);
  const found = all[place % all.length];
  if (found === undefined) throw new Error('there is nothing to pick from');
  return found;
}
