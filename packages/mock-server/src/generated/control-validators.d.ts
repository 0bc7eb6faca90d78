// Generated from openapi/mock-control.yaml. Do not edit: change the contract, and run `pnpm generate`.
import type { components } from './control-schema.ts';

/** A breach of a schema, as Ajv tells it. */
export interface SchemaError {
  /** A JSON Pointer to the value at fault. */
  readonly instancePath: string;
  /** The keyword that was broken. */
  readonly keyword: string;
  /** What the keyword asked for. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** Tells whether a value holds to a schema of the contract. After `false`, `errors` says why not. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaError[] | null;
}

export const validateTaskFailure: Validator<components['schemas']['TaskFailure']>;
export const validateTaskCancellation: Validator<components['schemas']['TaskCancellation']>;
export const validateClockSetting: Validator<components['schemas']['ClockSetting']>;
export const validateClockMove: Validator<components['schemas']['ClockMove']>;
export const validateRuleInputList: Validator<components['schemas']['RuleInputList']>;
export const validateRuleInput: Validator<components['schemas']['RuleInput']>;
export const validateFaultInputList: Validator<components['schemas']['FaultInputList']>;
export const validateFaultInput: Validator<components['schemas']['FaultInput']>;
export const validateHealth: Validator<components['schemas']['Health']>;
export const validateErrorResponse: Validator<components['schemas']['ErrorResponse']>;
export const validateReadiness: Validator<components['schemas']['Readiness']>;
export const validateMetricsText: Validator<components['schemas']['MetricsText']>;
export const validateVersion: Validator<components['schemas']['Version']>;
export const validateContractFacts: Validator<components['schemas']['ContractFacts']>;
export const validateWorldList: Validator<components['schemas']['WorldList']>;
export const validateWorld: Validator<components['schemas']['World']>;
export const validateTaskList: Validator<components['schemas']['TaskList']>;
export const validateMockTask: Validator<components['schemas']['MockTask']>;
export const validateClock: Validator<components['schemas']['Clock']>;
export const validateClockAdvance: Validator<components['schemas']['ClockAdvance']>;
export const validateScenarioList: Validator<components['schemas']['ScenarioList']>;
export const validateRuleList: Validator<components['schemas']['RuleList']>;
export const validateRule: Validator<components['schemas']['Rule']>;
export const validateFaultList: Validator<components['schemas']['FaultList']>;
export const validateFault: Validator<components['schemas']['Fault']>;
export const validateDeliveryList: Validator<components['schemas']['DeliveryList']>;
export const validateDelivery: Validator<components['schemas']['Delivery']>;
export const validateAttempt: Validator<components['schemas']['Attempt']>;
export const validateExchangeList: Validator<components['schemas']['ExchangeList']>;
export const validateEvent: Validator<components['schemas']['Event']>;
export const validateTaskEvent: Validator<components['schemas']['TaskEvent']>;
export const validateDeliveryEvent: Validator<components['schemas']['DeliveryEvent']>;
export const validateClockEvent: Validator<components['schemas']['ClockEvent']>;
export const validateRulesEvent: Validator<components['schemas']['RulesEvent']>;
export const validateFaultsEvent: Validator<components['schemas']['FaultsEvent']>;
export const validateResetEvent: Validator<components['schemas']['ResetEvent']>;
export const validateResyncEvent: Validator<components['schemas']['ResyncEvent']>;
export const validateExchangeEvent: Validator<components['schemas']['ExchangeEvent']>;

/** The schemas that stand for a whole body, or for one form of it. */
export type SchemaName =
  | 'TaskFailure'
  | 'TaskCancellation'
  | 'ClockSetting'
  | 'ClockMove'
  | 'RuleInputList'
  | 'RuleInput'
  | 'FaultInputList'
  | 'FaultInput'
  | 'Health'
  | 'ErrorResponse'
  | 'Readiness'
  | 'MetricsText'
  | 'Version'
  | 'ContractFacts'
  | 'WorldList'
  | 'World'
  | 'TaskList'
  | 'MockTask'
  | 'Clock'
  | 'ClockAdvance'
  | 'ScenarioList'
  | 'RuleList'
  | 'Rule'
  | 'FaultList'
  | 'Fault'
  | 'DeliveryList'
  | 'Delivery'
  | 'Attempt'
  | 'ExchangeList'
  | 'Event'
  | 'TaskEvent'
  | 'DeliveryEvent'
  | 'ClockEvent'
  | 'RulesEvent'
  | 'FaultsEvent'
  | 'ResetEvent'
  | 'ResyncEvent'
  | 'ExchangeEvent';

/** The same validators, by the name of their schema. */
export const validators: { readonly [Name in SchemaName]: Validator<components['schemas'][Name]> };
