import { requestHelp } from '../generated/command-help.ts';
import { requestFields, requiredRequestFields } from '../generated/constants.ts';
import type { FieldRule } from '../preflight/field-fault.ts';
import type { GenerateRequest } from '../task-types.ts';
import type { Flag } from './flags.ts';

/** The contract knows one model, and a creation that names none gets it. */
type Field = Exclude<keyof typeof requestFields, 'model'>;

/** Fields whose flag is not simply their name. */
const shortNames = {
  video_extension: 'extend',
  query_face_threshold: 'threshold',
} as const satisfies Partial<Record<Field, string>>;

type Dashed<Name extends string> = Name extends `${infer Head}_${infer Rest}`
  ? `${Head}-${Dashed<Rest>}`
  : Name;
type FlagOf<Name extends string> = Name extends keyof typeof shortNames
  ? (typeof shortNames)[Name]
  : Name extends `${infer Source}_url`
    ? Dashed<Source>
    : Dashed<Name>;

/** A flag that fills in a request field. */
export type RequestFlag = { [Name in Field]: FlagOf<Name> }[Field];

const fields = Object.keys(requestFields).filter((field): field is Field => field !== 'model');

/** The flag of each request field: what the contract gains has one too. */
const flagOfField = Object.fromEntries(fields.map((field) => [field, flagNamed(field)])) as unknown as Record<
  Field,
  RequestFlag
>;

function flagNamed(field: string): string {
  const short = (shortNames as Readonly<Record<string, string>>)[field];
  return short ?? field.replace(/_url$/, '').replaceAll('_', '-');
}

/** The flags that fill in request fields, as the contract describes those. */
export const requestFlags = Object.fromEntries(
  fields.map((field) => [flagOfField[field], describe(field)]),
) as Record<RequestFlag, Flag>;

/** The flags without which there is no request, each with its value. */
export const requiredUsage = fields
  .filter((field) => (requiredRequestFields as readonly string[]).includes(field))
  .map((field) => `--${flagOfField[field]} ${requestFlags[flagOfField[field]].value ?? ''}`.trim())
  .join(' ');

/**
 * Makes the request out of the flags. What is no number stays text, for the preflight to name.
 *
 * @param read Answers the value of a flag: text, or true for a switch.
 */
export function requestFrom(read: (flag: RequestFlag) => string | true | undefined): GenerateRequest {
  const given = fields.flatMap((field): [Field, unknown][] => {
    const value = read(flagOfField[field]);
    return value === undefined ? [] : [[field, isNumeric(field) ? toNumber(value) : value]];
  });
  // The preflight judges whether it is one.
  return Object.fromEntries(given) as unknown as GenerateRequest;
}

/** Puts the flags in the place of the request fields that a text names. */
export function inFlags(text: string): string {
  const names = new RegExp(`\\b(${fields.join('|')})\\b`, 'g');
  return text.replaceAll(names, (field) => `--${flagOfField[field as Field]}`);
}

function ruleOf(field: Field): FieldRule {
  return requestFields[field];
}

function isNumeric(field: Field): boolean {
  return ruleOf(field).type === 'integer' || ruleOf(field).type === 'number';
}

function toNumber(value: string | true): unknown {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

function describe(field: Field): Flag {
  const { type, minimum, maximum, format, default: usual } = ruleOf(field);
  const range = minimum !== undefined && maximum !== undefined && `${minimum} to ${maximum}`;
  const facts = [field, range, type !== 'boolean' && usual !== undefined && `${usual} by default`];
  const help = `${inFlags(requestHelp[field]).replaceAll('`', '')} (${facts.filter(Boolean).join(', ')})`;
  if (type === 'boolean') return { help };
  return { help, value: format === 'uri' ? 'URL' : isNumeric(field) ? 'N' : 'TEXT' };
}
