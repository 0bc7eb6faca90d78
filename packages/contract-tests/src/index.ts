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
export {
  type ClientDouble,
  type ClientDoubleOptions,
  type ClientFinding,
  ClientFindingsError,
  type ClientRule,
  createClientDouble,
  type DoubleExchange,
  type ListeningDouble,
  type ListenOptions,
  type Refusal,
  type Turn,
} from './double/index.ts';
export { contract } from './generated/contract.ts';
export type { ReceiverOptions } from './kit/callbacks/callback-receiver.ts';
export { createReceiverAuthority, type ReceiverAuthority } from './kit/callbacks/receiver-authority.ts';
export type { Tag } from './kit/check.ts';
export { checkServer, type Report } from './kit/check-server.ts';
export { contractSuite, ServerBreachError, type TestContext, type TestRunner } from './kit/contract-suite.ts';
export type { Coverage, Covered } from './kit/coverage/coverage-book.ts';
export type { Exchange, ExchangeMessage } from './kit/exchange.ts';
export type { Finding, Level } from './kit/finding.ts';
export { OptionError } from './kit/option-error.ts';
export type { CheckResult } from './kit/run.ts';
export type { KitOptions, Profile } from './kit/settings.ts';
export { type ClientReport, clientReport } from './report/client-report.ts';
export { coverageReport } from './report/coverage-report.ts';
export { githubReport } from './report/github-report.ts';
export { harReport } from './report/har-report.ts';
export { junitReport } from './report/junit-report.ts';
export type { Reported } from './report/reported.ts';
export { textReport } from './report/text-report.ts';
export { type CheckedFetch, type WithContractOptions, withContract } from './with-contract.ts';
