/**
 * Texts in rows, as bytes outside the heap. Of a heap that holds a million tasks, each collection of garbage has to go over
 * all pages, and who asks meanwhile waits for it.
 */
export interface TextColumn {
  /**
   * Puts a text into a row. Where the row had one, its room is lost.
   *
   * @param more - The rest of it, in UTF-8.
   */
  put(row: number, text: string, more?: Uint8Array): void;
  text(row: number): string;
  /** Whether the text of a row goes on, from a byte of it on, with one of ASCII. */
  has(row: number, from: number, text: string): boolean;
  /** How many bytes the texts take. */
  readonly bytes: number;
  /** Gives back the room that is left, where it is worth it. */
  trim(): void;
}

/** How many bytes there are at first. */
const FIRST = 16_384;
/** The share of room that may stay empty: to give it back, all the rest has to be copied. */
const EMPTIEST = 1 / 32;
/** A character of JavaScript takes three bytes of UTF-8 at the most: a pair of them takes four. */
const LONGEST = 3;

const nothing = new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * @param rows - How many there are.
 * @param likely - How many bytes their texts will take, as far as can be told. Each time there are more, all are copied.
 */
export function createTextColumn(rows: number, likely = 0): TextColumn {
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  let bytes = new Uint8Array(likely + FIRST);
  let used = 0;

  const makeRoom = (more: number): void => {
    if (used + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, used + more));
    larger.set(bytes.subarray(0, used));
    bytes = larger;
  };

  return {
    put(row, text, more = nothing) {
      makeRoom(LONGEST * text.length + more.length);
      const { written } = encoder.encodeInto(text, bytes.subarray(used));
      starts[row] = used;
      used += written;
      bytes.set(more, used);
      used += more.length;
      ends[row] = used;
    },
    text: (row) => decoder.decode(bytes.subarray(starts[row], ends[row])),
    has(row, from, text) {
      const start = (starts[row] ?? 0) + from;
      if (start + text.length > (ends[row] ?? 0)) return false;
      for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
      return true;
    },
    get bytes() {
      return used;
    },
    trim() {
      if (bytes.length - used > EMPTIEST * used) bytes = bytes.slice(0, used);
    },
  };
}
