// Generated from openapi/gpt-4o-image.yaml. Do not edit: change the contract, and run `pnpm generate`.

import * as constantsGpt4oImage from './siblings/gpt-4o-image/constants.ts';
import { contract as contractGpt4oImage } from './siblings/gpt-4o-image/contract.ts';
import type { ContractValues } from '../kit/target.ts';

/** A contract, and the models that it is for. */
export interface Sibling {
  readonly models: readonly string[];
  readonly contract: Readonly<Record<string, unknown>>;
  readonly constants: ContractValues;
}

/** The contracts of further models. */
export const siblings: readonly Sibling[] = [
  { models: ["gpt-4o-image"], contract: contractGpt4oImage, constants: constantsGpt4oImage },
];
