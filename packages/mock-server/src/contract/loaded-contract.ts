import type { Validator } from '../generated/validators.js';
import type { Contract } from './contract.ts';

/** A contract in use: what it says, and validators for its schemas. */
export interface LoadedContract {
  readonly contract: Contract;
  readonly validators: Readonly<Record<string, Validator<unknown>>>;
  /** When it was read. */
  readonly loadedAt: Date;
}
