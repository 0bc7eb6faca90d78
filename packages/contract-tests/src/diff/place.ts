/** A parsed OpenAPI document in one piece. References within it are followed, others are not. */
export type OpenApiDocument = Readonly<Record<string, unknown>>;

/** Something in a document, and where it stands once all references are followed. */
export interface Place {
  readonly document: OpenApiDocument;
  /** A JSON Pointer that begins with `#`. */
  readonly pointer: string;
  readonly node: unknown;
}

/** The same place of both documents; undefined where one of them has none. */
export interface Pair {
  readonly before: Place | undefined;
  readonly after: Place | undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const escapeKey = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    // A sign that encodes nothing stands for itself: then the reference leads to a key with that name, or nowhere.
    return key;
  }
}

const keysOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => decode(key).replaceAll('~1', '/').replaceAll('~0', '~'));

export const rootOf = (document: OpenApiDocument): Place => ({ document, pointer: '#', node: document });

/** What a reference leads to; the place itself where it holds none. A ring of references leads nowhere: `undefined`. */
export function follow(place: Place): Place | undefined {
  let { pointer, node } = place;
  const seen = new Set<string>();
  while (isObject(node) && typeof node.$ref === 'string' && node.$ref.startsWith('#')) {
    if (seen.has(node.$ref)) return undefined;
    seen.add(node.$ref);
    pointer = node.$ref;
    node = keysOf(pointer).reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      place.document,
    );
    if (node === undefined) return undefined;
  }
  return { document: place.document, pointer, node };
}

/** What stands under a key, as it is written there: a reference stays one. */
export function child(place: Place | undefined, key: string | number): Place | undefined {
  const { node } = place ?? {};
  if (!place || typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
  const { document, pointer } = place;
  return { document, pointer: `${pointer}/${escapeKey(String(key))}`, node: Reflect.get(node, key) };
}

/** What stands under a key, the references before and behind it followed. */
export function inside(place: Place | undefined, key: string | number): Place | undefined {
  const holder = place && follow(place);
  const found = child(holder, key);
  return found && follow(found);
}

/** The keys of the object at a place; none where there is no object. */
export const namesAt = (place: Place | undefined): string[] => {
  const node = place && follow(place)?.node;
  return isObject(node) ? Object.keys(node) : [];
};

/** The entries of the list at a place, as they are written there. */
export function entriesAt(place: Place | undefined): Place[] {
  const holder = place && follow(place);
  if (!holder || !Array.isArray(holder.node)) return [];
  return holder.node.flatMap((_, index) => child(holder, index) ?? []);
}

/** Both sides of a key. */
export const pairInside = ({ before, after }: Pair, key: string): Pair => ({
  before: inside(before, key),
  after: inside(after, key),
});

/** Every key that either side has, the new contract's order first. */
export const allNames = ({ before, after }: Pair): string[] => [
  ...new Set([...namesAt(after), ...namesAt(before)]),
];

/** Whether two values are the same JSON, whatever the order of their keys. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, index) => sameJson(value, other[index]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]))
  );
}
