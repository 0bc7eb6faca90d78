import { type Awaitable, andThen } from '../awaitable.ts';
import type { Call, ReadBytes } from './call.ts';
import { nestsDeeperThan } from './nesting.ts';

/** What was found in a request's body. `bytes`: the JSON as it came. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed'; readonly reason: string; readonly empty: boolean };

/** What a body may be at the most. */
export interface BodyLimits {
  readonly bytes: number;
  /** How deep objects and lists may lie in one another. */
  readonly depth: number;
}

/** Reads a JSON body in bounded memory. */
export function readBody(call: Pick<Call, 'readBytes'>, { bytes, depth }: BodyLimits): Awaitable<Body> {
  return andThen(call.readBytes(bytes), (body) => bodyIn(body, depth));
}

function bodyIn(body: ReadBytes, depth: number): Body {
  if (body === 'too-large') return { kind: 'too-large' };
  if (body === 'cut-off')
    return { kind: 'malformed', reason: 'the connection ended before it did', empty: false };
  if (body.length === 0) return { kind: 'malformed', reason: 'it is empty', empty: true };
  const text = textOf(body);
  if (text === undefined) return { kind: 'malformed', reason: 'it is not UTF-8', empty: false };
  // What follows would recurse as deep as the text does, and so run out of stack.
  if (nestsDeeperThan(text, depth))
    return { kind: 'malformed', reason: `it is nested deeper than ${depth} levels`, empty: false };
  try {
    return { kind: 'json', value: JSON.parse(text), bytes: withoutMark(body) };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'malformed', reason: error.message, empty: false };
    throw error;
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
/** The byte order mark in UTF-8. Nothing else that JSON may begin with has its first byte. */
const MARK = { first: 0xef, length: 3 };

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Decoders leave the mark out as well. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === MARK.first ? bytes.subarray(MARK.length) : bytes;
}
