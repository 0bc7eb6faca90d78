export { checkCallback } from './check-callback.ts';
export { type ContractBreach, ContractBreachError } from './contract-breach.ts';
export { contract } from './generated/contract.ts';
export { type CheckedFetch, type WithContractOptions, withContract } from './with-contract.ts';
