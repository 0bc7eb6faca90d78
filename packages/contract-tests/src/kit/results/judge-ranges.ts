import type { Level } from '../finding.ts';
import type { Answer } from '../transport.ts';

/** A part that is asked for (RFC 9110, section 14), and what it has to be answered with. */
export interface RangeQuestion {
  readonly range: string;
  /** The first and the last byte of the part; `undefined` where the file has no such part. */
  readonly part: readonly [first: number, last: number] | undefined;
}

const PART = 100;

/** Parts of a file of so many bytes: its beginning, its middle to its end, its end, and what lies behind it. */
export function rangeQuestions(length: number): RangeQuestion[] {
  if (length <= PART) return [];
  const middle = Math.max(length - 3 * PART, 1);
  return [
    { range: `bytes=0-${PART - 1}`, part: [0, PART - 1] },
    { range: `bytes=${middle}-`, part: [middle, length - 1] },
    { range: `bytes=-${PART}`, part: [length - PART, length - 1] },
    // An end behind that of the file means the end of the file.
    { range: `bytes=${length - 1}-${length + PART}`, part: [length - 1, length - 1] },
    { range: `bytes=${length}-`, part: undefined },
  ];
}

/** What is wrong with the answer to a part, or `undefined`. */
export function judgeRange(
  { range, part }: RangeQuestion,
  { status, headers, bytes }: Pick<Answer, 'status' | 'headers' | 'bytes'>,
  whole: Uint8Array,
): { rule: string; level: Level; promised: string; came: string } | undefined {
  const told = headers.get('content-range');
  const came = `${status}, Content-Range ${told ?? 'none'}, ${bytes.length} bytes`;
  if (part === undefined) {
    const promised = `${range}, which lies behind the end, is answered with 416 and Content-Range bytes */${whole.length}`;
    // Both are said with SHOULD there; a part that does not exist can still not be sent.
    if (status === 416 && told === `bytes */${whole.length}`) return undefined;
    const level = status === 416 || status === 200 ? 'remark' : 'breach';
    return { rule: 'result/range-unsatisfiable', level, promised, came };
  }
  const [first, last] = part;
  const wanted = `bytes ${first}-${last}/${whole.length}`;
  if (status !== 206 || told !== wanted)
    return {
      rule: 'result/range',
      level: 'breach',
      promised: `${range} is answered with 206 and Content-Range ${wanted}`,
      came,
    };
  const same =
    bytes.length === last - first + 1 && bytes.every((byte, index) => byte === whole[first + index]);
  if (same) return undefined;
  return {
    rule: 'result/range',
    level: 'breach',
    promised: `${range} is answered with those bytes of the file`,
    came: 'other bytes',
  };
}
