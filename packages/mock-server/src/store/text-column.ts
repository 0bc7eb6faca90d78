/**
 * Texts in rows, as bytes outside the heap. Of a heap that holds a million tasks, each collection of garbage has to go over
 * all pages, and who asks meanwhile waits for it.
 */
export interface TextColumn {
  /** Puts a text into a row. Where the row had one, its room is lost. */
  put(row: number, text: string): void;
  text(row: number): string;
  /** Whether the text of a row goes on, from a byte of it on, with one of ASCII. */
  has(row: number, from: number, text: string): boolean;
  /** Gives back the room that is left. */
  trim(): void;
}

/** How many bytes there are at first. */
const FIRST = 16_384;
/** A character of JavaScript takes three bytes of UTF-8 at the most: a pair of them takes four. */
const LONGEST = 3;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @param rows - How many there are. */
export function createTextColumn(rows: number): TextColumn {
  const starts = new Uint32Array(rows);
  const ends = new Uint32Array(rows);
  let bytes = new Uint8Array(FIRST);
  let used = 0;

  const makeRoom = (more: number): void => {
    if (used + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * bytes.length, used + more));
    larger.set(bytes.subarray(0, used));
    bytes = larger;
  };

  return {
    put(row, text) {
      makeRoom(LONGEST * text.length);
      const { written } = encoder.encodeInto(text, bytes.subarray(used));
      starts[row] = used;
      used += written;
      ends[row] = used;
    },
    text: (row) => decoder.decode(bytes.subarray(starts[row], ends[row])),
    has(row, from, text) {
      const start = (starts[row] ?? 0) + from;
      if (start + text.length > (ends[row] ?? 0)) return false;
      for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
      return true;
    },
    trim() {
      bytes = bytes.slice(0, used);
    },
  };
}
