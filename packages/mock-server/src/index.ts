export type {
  CallbackRequest,
  SendCallback,
  SendResult,
} from './callbacks/send-callback.ts';
export type { ClockMode } from './clock/clock.ts';
export { ContractFileError, type ContractFileProblem } from './contract/contract-file-error.ts';
export { loadContract } from './contract/load-contract.ts';
export type { LoadedContract } from './contract/loaded-contract.ts';
export { createMockControl } from './control-client/create-mock-control.ts';
export type {
  ClockControl,
  ClockStep,
  DeliveryControl,
  FaultControl,
  MockControl,
  MockControlOptions,
  RuleControl,
  TaskControl,
} from './control-client/mock-control.ts';
export { MockControlError } from './control-client/mock-control-error.ts';
export type { EventsFrom, ReceivedEvent } from './control-client/read-events.ts';
export { createMockServer } from './create-mock-server.ts';
export type { Exchange } from './events/event-log.ts';
export { openMetrics } from './metrics/open-metrics.ts';
export type { ListeningMock, MockServer, SelfBreach } from './mock-server.ts';
export type { Metrics, OpenedStore, Tracing } from './opened.ts';
export type { MockServerOptions } from './options.ts';
export type { Attempt } from './simulation/next-delivery.ts';
export type { Plan } from './simulation/plan.ts';
export { openStore } from './store/open-store.ts';
export { StoreError } from './store/store-error.ts';
export { openTracing } from './tracing/open-tracing.ts';
