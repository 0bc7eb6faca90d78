import type { components } from '../../generated/control-schema.ts';

type Schemas = components['schemas'];

export type Clock = Schemas['Clock'];
export type ContractFacts = Schemas['ContractFacts'];
export type Delivery = Schemas['Delivery'];
export type DeliveryAttempt = Schemas['Attempt'];
export type ExchangeEvent = Schemas['ExchangeEvent'];
export type Fault = Schemas['Fault'];
export type FaultInput = Schemas['FaultInput'];
export type MockTask = Schemas['MockTask'];
export type Rule = Schemas['Rule'];
export type RuleInput = Schemas['RuleInput'];
export type Scenario = Schemas['Scenario'];
export type StatusFacts = Schemas['TaskStatusFacts'];
export type Version = Schemas['Version'];
export type WorldSummary = Schemas['World'];
