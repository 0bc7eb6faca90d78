export type { ContractChange, Severity, Side } from './contract-change.ts';
export { countChanges } from './count-changes.ts';
export { diffContracts } from './diff-contracts.ts';
export { diffExitStatus } from './diff-exit-status.ts';
export type { OpenApiDocument } from './place.ts';
export { printChanges, printChangesAsJson } from './print-changes.ts';
export { readContract } from './read-contract.ts';
export { UnreadableContractError } from './unreadable-contract-error.ts';
