export { checkCallback } from './check-callback.ts';
export { type ContractBreach, ContractBreachError } from './contract-breach.ts';
export {
  type ContractChange,
  countChanges,
  diffContracts,
  diffExitStatus,
  type OpenApiDocument,
  printChanges,
  printChangesAsJson,
  readContract,
  type Severity,
  type Side,
  UnreadableContractError,
} from './diff/index.ts';
export { contract } from './generated/contract.ts';
export { type CheckedFetch, type WithContractOptions, withContract } from './with-contract.ts';
