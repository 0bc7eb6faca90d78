import type { ContractChange } from '@videoretalk/contract-tests';

/** The steps of a version, the smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

export type Bump = (typeof bumps)[number];

/** What has become of a contract since the last release. */
export interface ContractDifference {
  /** The name of its file, without `.yaml`. */
  readonly contract: string;
  readonly changes: readonly Pick<ContractChange, 'severity' | 'message' | 'at'>[];
}

/**
 * Tells the least step of the version that the changes of the contracts ask for, as `docs/versions.md` has it.
 *
 * @param version - the version of the last release. Below 1.0.0 a minor step is what a major one is later.
 */
export function demandedBump(differences: readonly ContractDifference[], version: string): Bump {
  const changes = differences.flatMap((one) => one.changes);
  if (changes.length === 0) return 'none';
  const isEarly = version.startsWith('0.');
  if (changes.some(({ severity }) => severity === 'breaking')) return isEarly ? 'minor' : 'major';
  return isEarly ? 'patch' : 'minor';
}

/** The greatest of some steps. */
export function greatest(steps: readonly Bump[]): Bump {
  return steps.reduce(
    (one, other) => (bumps.indexOf(other) > bumps.indexOf(one) ? other : one),
    'none' as Bump,
  );
}

/**
 * Says why the changesets that wait ask for too little.
 *
 * @returns `undefined` where they ask for enough.
 */
export function bumpFault(
  planned: Bump,
  differences: readonly ContractDifference[],
  version: string,
): string | undefined {
  const demanded = demandedBump(differences, version);
  if (bumps.indexOf(planned) >= bumps.indexOf(demanded)) return undefined;
  const lines = differences.flatMap(({ contract, changes }) =>
    changes.map(({ severity, message, at }) => `  ${severity.padEnd(8)} ${contract}: ${message} (${at})`),
  );
  const fix = `Add a changeset with a ${demanded} step ("pnpm changeset"), or take the change back.`;
  return [
    `The contract has changed since ${version} in a way that asks for a ${demanded} step, but the changesets ask for ${planned}.`,
    fix,
    ...lines,
  ].join('\n');
}
