/**
 * Finds rows by the names that they were given, in the order of the rows. It keeps no name: whoever keeps them compares
 * them. A `Map` would hold each name as a text in the heap, whose collections go over all pages.
 */
export interface RowIndex {
  row(name: string): number | undefined;
  /** Takes up a name. Answers `false` where it has a row already. */
  add(name: string, row: number): boolean;
}

/** How many names there is room for at first, as a power of two. */
const FIRST_ROOM = 1024;
/** How full the table may become: then most names are found at the first or second look. */
const FULLEST = 0.75;

/** @param isNamed - Whether a row has a name. It is asked where the hashes are the same. */
export function createRowIndex(isNamed: (row: number, name: string) => boolean): RowIndex {
  // Pairs: the hash of a name and its row, from 1 on; 0 where there is none. Who finds a place taken looks at the next.
  let table = new Uint32Array(2 * FIRST_ROOM);
  let room = FIRST_ROOM;
  let size = 0;

  /** The place of a name; where it has none, or none is given, the free one where it belongs. */
  const placeOf = (hash: number, name: string | undefined): number => {
    for (let place = hash & (room - 1); ; place = (place + 1) & (room - 1)) {
      const next = table[2 * place + 1] ?? 0;
      if (next === 0) return place;
      if (name !== undefined && table[2 * place] === hash && isNamed(next - 1, name)) return place;
    }
  };

  const put = (place: number, hash: number, next: number): void => {
    table[2 * place] = hash;
    table[2 * place + 1] = next;
  };

  const grow = (): void => {
    const before = table;
    room *= 2;
    table = new Uint32Array(2 * room);
    for (let at = 0; at < before.length; at += 2) {
      const hash = before[at] ?? 0;
      const next = before[at + 1] ?? 0;
      if (next !== 0) put(placeOf(hash, undefined), hash, next);
    }
  };

  return {
    row(name) {
      const next = table[2 * placeOf(hashOf(name), name) + 1] ?? 0;
      return next === 0 ? undefined : next - 1;
    },
    add(name, row) {
      if (size >= FULLEST * room) grow();
      const hash = hashOf(name);
      const place = placeOf(hash, name);
      if (table[2 * place + 1] !== 0) return false;
      put(place, hash, row + 1);
      size += 1;
      return true;
    },
  };
}

/** 32 bits: FNV-1a, and the last steps of MurmurHash3, since neighbouring places are taken by their lowest bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
