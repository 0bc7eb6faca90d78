import { controlErrors, controlParameters } from '../generated/control-constants.ts';
import type { SchemaName, Validator } from '../generated/control-validators.js';
import { validators } from '../generated/control-validators.js';
import { callOf } from '../http/call-of.ts';
import type { MockContext } from '../http/environment.ts';
import { readBody } from '../http/read-body.ts';
import { bodyProblem } from './body-problem.ts';
import { ControlProblem } from './control-problem.ts';

export type ControlOperation = keyof typeof controlParameters;

/** Lists of rules and faults are short and flat. */
const LIMITS = { bytes: 1024 * 1024, depth: 100 };

interface ParameterRule {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly default?: string | number;
}

type Values = Record<string, string | number | undefined>;

/** The query and the headers of a request, judged by the contract. What is left out has its default. */
export function readQuery(context: MockContext, operation: ControlOperation): Values {
  const { query, header } = controlParameters[operation];
  refuseOddParameters(context, operation, Object.keys(query));
  for (const [name, rule] of Object.entries<ParameterRule>(header))
    readParameter(name, rule, context.req.header(name));
  return Object.fromEntries(
    Object.entries<ParameterRule>(query).map(([name, rule]) => [
      name,
      readParameter(name, rule, context.req.query(name)),
    ]),
  );
}

/** A parameter that is misspelt or repeated would otherwise be passed over without a word. */
function refuseOddParameters(
  context: MockContext,
  operation: ControlOperation,
  known: readonly string[],
): void {
  if (!Object.hasOwn(controlErrors[operation], '400')) return;
  for (const [name, values] of Object.entries(context.req.queries())) {
    const allowed = known.length === 0 ? 'takes no parameters' : `takes only ${known.join(', ')}`;
    if (!known.includes(name))
      throw new ControlProblem(400, 'invalid_parameters', {
        message: `${name} is no parameter of ${operation}, which ${allowed}`,
        param: name,
      });
    if (values.length > 1)
      throw new ControlProblem(400, 'invalid_parameters', {
        message: `${name} must be given once, and is given ${values.length} times`,
        param: name,
      });
  }
}

function readParameter(
  name: string,
  rule: ParameterRule,
  text: string | undefined,
): string | number | undefined {
  if (text === undefined) return rule.default;
  const wrong = (allowed: string): ControlProblem =>
    new ControlProblem(400, 'invalid_parameters', {
      message: `${name} must be ${allowed}, got ${JSON.stringify(text)}`,
      param: name,
    });
  if (rule.type === 'integer') {
    const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = rule;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= minimum && value <= maximum) return value;
    throw wrong(`an integer from ${minimum} to ${maximum}`);
  }
  if (rule.enum && !rule.enum.includes(text)) throw wrong(`one of ${rule.enum.join(', ')}`);
  if (rule.pattern !== undefined && !new RegExp(rule.pattern, 'u').test(text))
    throw wrong(`of the form ${rule.pattern}`);
  if (text.length < (rule.minLength ?? 0)) throw wrong(`at least ${rule.minLength} characters long`);
  return text;
}

/**
 * The body of a request, judged by the contract and with its defaults filled in.
 *
 * @param optional - Whether the body may be left out, which then stands for an empty object.
 */
export async function readControlBody(
  context: MockContext,
  operation: ControlOperation,
  schema: SchemaName,
  optional: boolean,
): Promise<unknown> {
  const body = await readBody(callOf(context), LIMITS);
  if (body.kind === 'too-large')
    throw new ControlProblem(413, 'request_too_large', {
      message: `The request body is larger than ${LIMITS.bytes} bytes`,
    });
  const empty = body.kind === 'malformed' && body.empty;
  const mediaType = context.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (!(empty && optional) && mediaType !== 'application/json')
    throw new ControlProblem(415, 'unsupported_media_type', {
      message: `Content-Type must be application/json, got ${mediaType || 'none'}`,
    });
  if (body.kind === 'malformed' && !(empty && optional))
    throw new ControlProblem(400, 'invalid_json', {
      message: `The request body is not valid JSON: ${body.reason}`,
    });
  const value = body.kind === 'json' ? body.value : {};
  const validate: Validator<unknown> = validators[schema];
  if (validate(value)) return value;
  const problem = bodyProblem(validate.errors ?? [], value);
  const documented = controlErrors[operation] as { readonly 400?: object };
  const code = Object.hasOwn(documented[400] ?? {}, problem.code) ? problem.code : 'invalid_parameters';
  throw new ControlProblem(400, code, problem);
}
