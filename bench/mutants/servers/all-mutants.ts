import { callbackMutants } from './callback-mutants.ts';
import { creationMutants } from './creation-mutants.ts';
import { linkMutants } from './link-mutants.ts';
import { lookUpMutants } from './look-up-mutants.ts';
import type { Mutant } from './mutant.ts';
import { refusalMutants } from './refusal-mutants.ts';

/** All broken servers, by what is broken. */
export const mutantGroups = {
  creations: creationMutants,
  'look-ups': lookUpMutants,
  refusals: refusalMutants,
  links: linkMutants,
  callbacks: callbackMutants,
} as const satisfies Readonly<Record<string, readonly Mutant[]>>;

export type Group = keyof typeof mutantGroups;

export const mutants: readonly Mutant[] = Object.values(mutantGroups).flat();

/** The server that breaks nothing. */
export const sound: Mutant = { name: 'the sound mock' };
