import { child, entriesAt, follow, isObject, type Place } from './place.ts';

/** The keywords that offer a choice between schemas. */
export const choiceKeywords = ['oneOf', 'anyOf'] as const;

/** A schema with its references followed and its `allOf` drawn together. Each keyword keeps all places that state it. */
export interface FlatSchema {
  /** The places that the schema is made of. */
  readonly places: readonly Place[];
  /** Every statement of a keyword, except those that are drawn together below. */
  readonly keywords: ReadonlyMap<string, readonly Place[]>;
  /** For each property, all schemas that it must meet. */
  readonly properties: ReadonlyMap<string, readonly Place[]>;
  readonly required: ReadonlyMap<string, Place>;
  /** Whether nothing at all is allowed: the schema `false`. */
  readonly never: boolean;
}

/** Draws together the schemas that a value must all meet. */
export function flatten(places: readonly Place[]): FlatSchema {
  const parts: Place[] = [];
  const gather = (place: Place, path: readonly string[]): void => {
    if (path.includes(place.pointer)) return;
    const { node } = place;
    if (isObject(node) && typeof node.$ref === 'string') {
      const target = follow({ ...place, node: { $ref: node.$ref } });
      if (target) gather(target, [...path, place.pointer]);
      if (!target) parts.push(place);
      // OpenAPI 3.1 lets other keywords stand beside a reference: both hold.
      if (Object.keys(node).length === 1) return;
    }
    parts.push(place);
    for (const part of entriesAt(child(place, 'allOf'))) gather(part, [...path, place.pointer]);
  };
  for (const place of places) gather(place, []);

  const keywords = new Map<string, Place[]>();
  const properties = new Map<string, Place[]>();
  const required = new Map<string, Place>();
  const add = (map: Map<string, Place[]>, key: string, place: Place | undefined) => {
    if (place) map.set(key, [...(map.get(key) ?? []), place]);
  };
  for (const part of parts) {
    if (!isObject(part.node)) continue;
    for (const keyword of Object.keys(part.node)) {
      const place = child(part, keyword);
      if (keyword === 'allOf' || (keyword === '$ref' && follow(part))) continue;
      if (keyword === 'properties') {
        for (const name of isObject(place?.node) ? Object.keys(place.node) : [])
          add(properties, name, child(place, name));
      } else if (keyword === 'required') {
        for (const entry of entriesAt(place)) required.set(String(entry.node), entry);
      } else add(keywords, keyword, place);
    }
  }
  return { places: parts, keywords, properties, required, never: parts.some(({ node }) => node === false) };
}

/** Everything that is said of a keyword. */
export const statements = ({ keywords }: FlatSchema, keyword: string): readonly unknown[] =>
  (keywords.get(keyword) ?? []).map(({ node }) => node);

/** The place that a change of a keyword is told at: where it is said now, else where it was said, else the schema. */
export const placeOf = (before: FlatSchema, after: FlatSchema, keyword: string): string =>
  (after.keywords.get(keyword) ?? before.keywords.get(keyword) ?? after.places)[0]?.pointer ?? '#';
