import type { Awaitable } from '../awaitable.ts';
import type { Left } from './step.ts';

/** What is read of a body: its bytes, or why they are not there. */
export type ReadBytes = Uint8Array | 'too-large' | 'cut-off';

/** A request as the door shows it that it came through, and what can be done there to its connection. */
export interface Call {
  readonly method: string;
  /** Without the query, which may hold secrets. */
  readonly path: string;
  /** The origin that it was sent to. */
  readonly origin: string;
  /** Is aborted where whoever asks goes before the answer. */
  readonly signal: AbortSignal;
  /** @param name - In lower case. */
  header(name: string): string | undefined;
  /** All headers, by name in lower case. */
  headers(): Record<string, string>;
  /** How large the headers are, names and values together. */
  headerBytes(): number;
  /** A part of the path, by its name in the contract. */
  parameter(name: string): string | undefined;
  /**
   * Reads the body in bounded memory.
   *
   * @param most - How many bytes it may have.
   * @returns The bytes, or why they are not there: there are more, or the connection broke before the last of them.
   */
  readBytes(most: number): Awaitable<ReadBytes>;
  /** Breaks the connection, and answers nothing. */
  reset(): Left;
  /** Gives the beginning of an answer. */
  giveUpTo(beginning: Beginning): Awaitable<Left>;
}

/** The beginning of an answer, and what comes after it. */
export interface Beginning {
  readonly status: number;
  /** The headers of the whole answer, its length among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  readonly afterwards: 'nothing more' | 'the end of the connection';
  /** Ends what would go on for ever. */
  readonly ending: AbortSignal;
}
