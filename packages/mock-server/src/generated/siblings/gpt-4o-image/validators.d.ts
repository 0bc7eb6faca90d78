// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.
import type { Validator } from '../../validators.js';

/** Validators by the name of their schema. */
export const validators: Readonly<Record<string, Validator<unknown>>>;
