import { BASIC } from '@hyperjump/json-schema/experimental';
import {
  type OutputUnit,
  registerSchema,
  type SchemaObject,
  setShouldValidateFormat,
  validate,
} from '@hyperjump/json-schema/openapi-3-1';
import '@hyperjump/json-schema/formats';
import { contract } from './generated/contract.ts';
import { locate, partsOf, valueAt } from './locate.ts';

/** One keyword of the schema that a value does not meet. */
export interface Violation {
  pointer: string;
  keyword: string;
  message: string;
}

const contractUri = 'https://contract.invalid/openapi';
const dialect = 'https://spec.openapis.org/oas/3.1/schema-base';

setShouldValidateFormat(true);
registerSchema(structuredClone(contract) as SchemaObject, contractUri, dialect);

const fragment = (location: string): string => decodeURIComponent(location.slice(location.indexOf('#') + 1));

/** The schema in `components` that a keyword belongs to. */
const ownerOf = (location: string): string | undefined => partsOf(fragment(location))[2];

/** Of a choice between schemas, leaves out those whose constant rules them out: their failures tell nothing. */
function relevant(units: readonly OutputUnit[]): OutputUnit[] {
  const ruledOut = new Set(
    units
      .filter(({ keyword }) => keyword.endsWith('/const'))
      .map(({ absoluteKeywordLocation }) => ownerOf(absoluteKeywordLocation)),
  );
  const left = units.filter(({ absoluteKeywordLocation }) => !ruledOut.has(ownerOf(absoluteKeywordLocation)));
  const precise = left.filter(({ keyword }) => !/\/(oneOf|anyOf|allOf)$/.test(keyword));
  const shown = precise.length > 0 ? precise : left.length > 0 ? left : units;
  return [
    ...new Map(
      shown.map((unit) => [`${unit.instanceLocation} ${unit.absoluteKeywordLocation}`, unit]),
    ).values(),
  ];
}

function describe(unit: OutputUnit, value: unknown): Violation {
  const pointer = fragment(unit.instanceLocation);
  const location = partsOf(fragment(unit.absoluteKeywordLocation));
  const keyword = location.at(-1) ?? unit.keyword;
  let promised = valueAt(contract, location);
  if (keyword === 'required' && Array.isArray(promised)) {
    const given = valueAt(value, partsOf(pointer));
    promised = promised.filter((name) => !Object.hasOwn(Object(given), name));
  }
  return { pointer, keyword, message: `the contract promises ${JSON.stringify(promised)}` };
}

/** Holds a JSON value to the schema that stands at `parts` in the contract. */
export async function validateValue(parts: readonly string[], value: unknown): Promise<Violation[]> {
  const schema = locate(parts);
  if (!schema) throw new Error(`The contract has no schema at ${parts.join(' / ')}`);
  const output = await validate(`${contractUri}#${encodeURI(schema.pointer)}`, value as SchemaObject, BASIC);
  if (output.valid) return [];
  return relevant(output.errors ?? []).map((unit) => describe(unit, value));
}
