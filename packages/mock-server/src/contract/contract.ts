import * as constants from '../generated/constants.ts';
import type { Scenarios } from '../simulation/scenario.ts';

/** From one number to another, both included. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

/** The rules of a field or a parameter, as far as somebody reads them by name. */
export interface FieldRule {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** An error as an example shows it, without its code. */
export interface ShownError {
  readonly message: string;
  readonly type: string;
  readonly param?: string;
}

interface Operation {
  readonly method: string;
  readonly path: string;
}

type ByName<Value> = Readonly<Record<string, Value>>;
type Template = ByName<unknown>;
type CallbackAddress = typeof constants.callbackAddress;

/** A literal stands for all values of its kind. */
type Widened<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : T extends readonly unknown[]
        ? readonly Widened<T[number]>[]
        : { readonly [K in keyof T]: Widened<T[K]> };

/**
 * What the simulator knows of the API for one model: limits, life cycle, delivery policy, error codes, scenarios. It is
 * handed to everything that needs it, so that a contract that has changed takes effect while the mock runs. It says
 * nothing of what only some contracts have: operations, fields and states go by the names that each contract gives them.
 */
export interface Contract {
  readonly contractInfo: { readonly title: string; readonly version: string; readonly digest: string };
  readonly defaultBaseUrl: string;
  readonly operations: ByName<Operation>;
  readonly creation: Operation & {
    readonly id: string;
    readonly requestSchema: string;
    /** The form of an `Idempotency-Key`. */
    readonly keyPattern: string;
    readonly models: readonly string[];
  };
  readonly lookUp: Operation & {
    readonly id: string;
    readonly parameter: string;
    readonly idPattern: string;
  };
  readonly callbackSchema: string;
  readonly taskLifecycle: {
    readonly initial: string;
    readonly states: ByName<{
      readonly final: boolean;
      readonly progress: Range;
      readonly next: readonly string[];
    }>;
  };
  readonly taskCourse: {
    readonly waiting: string;
    readonly working: readonly { readonly status: string; readonly from: number; readonly until: number }[];
    readonly completed: string;
    readonly failed: string;
    readonly cancelled: string;
  };
  readonly createdTask: Template;
  readonly shownTask: Template;
  readonly taskErrorType: string;
  readonly taskErrorCodes: readonly string[];
  readonly callbackDelivery: {
    readonly timeoutMs: number;
    readonly retryDelaysMs: readonly number[];
    readonly followRedirects: boolean;
  };
  readonly callbackAddress: Widened<CallbackAddress>;
  readonly resultLink: { readonly lifetimeMs: number };
  readonly polling: { readonly intervalMs: Range };
  readonly requestFields: ByName<FieldRule>;
  readonly requiredRequestFields: readonly string[];
  readonly requestExamples: ByName<object>;
  readonly pathParameters: ByName<ByName<FieldRule>>;
  readonly headerParameters: ByName<ByName<FieldRule>>;
  readonly errors: ByName<ByName<ByName<ShownError>>>;
  readonly strayErrors: { readonly older: ByName<object>; readonly gateway: ByName<string> };
  readonly responses: object;
  readonly statusForms: ByName<ByName<string>>;
  readonly scenarios: Scenarios;
  readonly simulation: Simulation;
}

/** What a contract says of values that nobody has published (`x-simulation`). */
export interface Simulation {
  readonly creditsPerSecond?: number;
  readonly creditsPerCall?: number;
  readonly creditsPerResult?: number;
  readonly outputLength?: {
    readonly shortestOf: readonly string[];
    readonly extendedTo?: string;
    readonly extendedBy?: string;
    readonly sourceMs: Range;
  };
  readonly pendingMs: Range;
  readonly processingMs?: Range;
  readonly processingSecondsPerOutputSecond?: number;
  readonly processingSpread: number;
  readonly billingConfirmationMs: number;
  readonly largestRequestBytes: number;
  readonly largestHeaderBytes: number;
  readonly deepestNesting: number;
  readonly idempotencyWindowMs: number;
  readonly unavailableRetryMs: number;
  readonly results: { readonly mediaType: string; readonly countField?: string };
  readonly hints?: {
    readonly scenarioField?: string;
    readonly sourceLength?: string;
    readonly faceConfidence?: string;
  };
  readonly completion: Template;
}

/** The contract that the package was made from. */
export const builtInContract: Contract & Omit<typeof constants, 'scenarios'> = constants;
