import type { BaseResolver, Document, LocationObject } from '@redocly/openapi-core';
import { below, keysOf } from './contract-error.ts';

interface Cursor {
  readonly document: Document;
  /** The keys that lead to the node in this document. */
  readonly keys: readonly string[];
  readonly node: unknown;
}

/**
 * Where something of a document in one piece stands in its files: follows keys from the root file, and references on
 * the way. What is not there is told by the nearest node around it.
 *
 * @param files - The files of the document, the root first.
 */
export async function resolvePlace(
  resolver: BaseResolver,
  files: readonly string[],
  keys: readonly string[],
): Promise<LocationObject> {
  const [root = ''] = files;
  const start = await open(resolver, root);
  let cursor = await drawnIn(resolver, files, start, keys);
  for (const key of cursor.keys.length > 0 ? keys.slice(3) : keys) {
    cursor = await follow(resolver, cursor);
    const { node } = cursor;
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) break;
    cursor = {
      document: cursor.document,
      keys: [...cursor.keys, key],
      node: (node as Record<string, unknown>)[key],
    };
  }
  cursor = await follow(resolver, cursor);
  const pointer = cursor.keys.length === 0 ? '#/' : below('#', ...cursor.keys);
  return { source: cursor.document.source, pointer, reportOnKey: cursor.keys.length > 0 };
}

async function open(resolver: BaseResolver, file: string): Promise<Cursor> {
  const document = await resolver.resolveDocument(null, file, true);
  // Whoever asks for a place has read all files before.
  if (document instanceof Error) throw document;
  return { document, keys: [], node: document.parsed };
}

async function follow(resolver: BaseResolver, from: Cursor): Promise<Cursor> {
  let cursor = from;
  // A chain of references that is longer than this is a circle.
  for (let steps = 0; steps < 32; steps++) {
    const ref = (cursor.node as { $ref?: unknown } | null | undefined)?.$ref;
    if (typeof ref !== 'string') return cursor;
    const target = await lead(resolver, cursor.document, ref);
    if (target.node === undefined) return cursor;
    cursor = target;
  }
  return from;
}

async function lead(resolver: BaseResolver, { source }: Document, ref: string): Promise<Cursor> {
  const [file = '', pointer = ''] = ref.split('#');
  const start = await open(
    resolver,
    file === '' ? source.absoluteRef : resolver.resolveExternalRef(source.absoluteRef, file),
  );
  const keys = keysOf(`#${pointer}`);
  const node = keys.reduce<unknown>(
    (parent, key) => (parent as Record<string, unknown> | undefined)?.[key],
    start.node,
  );
  return { document: start.document, keys, node };
}

/** A component that was drawn in from another file has the name that the reference to it ends with. */
async function drawnIn(
  resolver: BaseResolver,
  files: readonly string[],
  start: Cursor,
  keys: readonly string[],
): Promise<Cursor> {
  const [components, kind, name] = keys;
  const root = start.node as { components?: Record<string, Record<string, unknown>> };
  if (components !== 'components' || kind === undefined || name === undefined) return start;
  if (root.components?.[kind]?.[name] !== undefined) return start;
  for (const file of files) {
    const { document, node } = await open(resolver, file);
    for (const ref of externalRefs(node))
      if (ref.replace(/\.\w+$/, '').endsWith(`/${name}`)) {
        const target = await lead(resolver, document, ref);
        if (target.keys.length > 0) return target;
      }
  }
  return start;
}

function* externalRefs(node: unknown): Generator<string> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node))
    if (key === '$ref' && typeof value === 'string' && !value.startsWith('#')) yield value;
    else yield* externalRefs(value);
}
