import type { ContractChange, Severity } from './contract-change.ts';

/** How many changes there are of each severity. */
export function countChanges(changes: readonly ContractChange[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { breaking: 0, risky: 0, safe: 0 };
  for (const { severity } of changes) counts[severity] += 1;
  return counts;
}
