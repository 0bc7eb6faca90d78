import type { Validator } from '../generated/validators.js';
import type { Contract } from './contract.ts';

/** A contract in use: what it says, and validators for its schemas. */
export interface LoadedContract {
  readonly contract: Contract;
  readonly validators: Readonly<Record<string, Validator<unknown>>>;
  /** The OpenAPI document in one piece, where it is another than the built-in one. The reference shows it. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** Reads the document of a built-in contract, which is not needed by most. */
  readonly readDocument?: () => Promise<Readonly<Record<string, unknown>>>;
  /** When its reading began. */
  readonly loadedAt: Date;
  /** The files that it was read from, where it was read from files. */
  readonly files?: readonly string[];
}
