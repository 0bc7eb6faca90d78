import { contract } from './generated/contract.ts';

/** A place in the contract: its JSON pointer, all references followed, and what stands there. */
export interface Place {
  pointer: string;
  value: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The parts of a JSON pointer. */
export const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const pointerTo = (parts: readonly string[]): string =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What stands at `parts` inside `root`; undefined where there is nothing. */
export const valueAt = (root: unknown, parts: readonly string[]): unknown =>
  parts.reduce<unknown>(
    (value, part) => (isObject(value) && Object.hasOwn(value, part) ? value[part] : undefined),
    root,
  );

/** Walks the contract, following each reference on the way. */
export function locate(parts: readonly string[]): Place | undefined {
  return locateIn(contract, parts);
}

/** The same in another contract. */
export function locateIn(
  document: Readonly<Record<string, unknown>>,
  parts: readonly string[],
): Place | undefined {
  let walked: string[] = [];
  let value: unknown = document;
  const settle = () => {
    while (isObject(value) && typeof value.$ref === 'string') {
      walked = partsOf(value.$ref);
      value = valueAt(document, walked);
    }
  };
  for (const part of parts) {
    if (!isObject(value) || !Object.hasOwn(value, part)) return undefined;
    walked = [...walked, part];
    value = value[part];
    settle();
  }
  return { pointer: pointerTo(walked), value };
}
