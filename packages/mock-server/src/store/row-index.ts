/**
 * Finds rows by the names that they were given, in the order of the rows. It keeps no name: whoever keeps them compares
 * them. A `Map` would hold each name as a text in the heap, whose collections go over all pages.
 */
export interface RowIndex {
  row(name: string): number | undefined;
  /** Takes up a name that has no row yet. */
  add(name: string, row: number): void;
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

  const put = (hash: number, row: number): void => {
    let place = hash & (room - 1);
    while (table[2 * place + 1] !== 0) place = (place + 1) & (room - 1);
    table[2 * place] = hash;
    table[2 * place + 1] = row + 1;
  };

  const grow = (): void => {
    const before = table;
    room *= 2;
    table = new Uint32Array(2 * room);
    for (let at = 0; at < before.length; at += 2) {
      const row = before[at + 1] ?? 0;
      if (row !== 0) put(before[at] ?? 0, row - 1);
    }
  };

  return {
    row(name) {
      const hash = hashOf(name);
      for (let place = hash & (room - 1); ; place = (place + 1) & (room - 1)) {
        const row = table[2 * place + 1] ?? 0;
        if (row === 0) return undefined;
        if (table[2 * place] === hash && isNamed(row - 1, name)) return row - 1;
      }
    },
    add(name, row) {
      if (size >= FULLEST * room) grow();
      put(hashOf(name), row);
      size += 1;
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
