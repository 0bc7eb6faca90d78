import type { ContractChange } from './contract-change.ts';
import { UnreadableContractError } from './unreadable-contract-error.ts';

/**
 * The exit status of a comparison, for a command.
 *
 * @param outcome - The changes, or what was thrown instead.
 * @returns 0 where nothing breaks, 1 where something does, 2 where a contract could not be read.
 * @throws what was thrown, if it is anything else: a fault of this program is no verdict.
 */
export function diffExitStatus(outcome: readonly ContractChange[] | Error): 0 | 1 | 2 {
  if (outcome instanceof UnreadableContractError) return 2;
  if (outcome instanceof Error) throw outcome;
  return outcome.some(({ severity }) => severity === 'breaking') ? 1 : 0;
}
