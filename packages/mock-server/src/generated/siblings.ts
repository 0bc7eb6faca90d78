// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.

import * as constantsGpt4oImage from './siblings/gpt-4o-image/constants.ts';
import { validators as validatorsGpt4oImage } from './siblings/gpt-4o-image/validators.js';
import type { LoadedContract } from '../contract/loaded-contract.ts';

/** The contracts of further models. */
export const siblings: readonly Omit<LoadedContract, 'loadedAt'>[] = [
  {
    contract: constantsGpt4oImage,
    validators: validatorsGpt4oImage,
    readDocument: async () => (await import('./siblings/gpt-4o-image/openapi.ts')).contract,
  },
];
