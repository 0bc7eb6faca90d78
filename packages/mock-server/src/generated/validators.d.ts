// Generated from openapi/videoretalk.yaml. Do not edit: change the contract, and run `pnpm generate`.
import type { components } from './schema.ts';

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

export const validateVideoRetalkRequest: Validator<components['schemas']['VideoRetalkRequest']>;
export const validateVideoRetalkResponse: Validator<components['schemas']['VideoRetalkResponse']>;
export const validateErrorResponse: Validator<components['schemas']['ErrorResponse']>;
export const validateFinishedTask: Validator<components['schemas']['FinishedTask']>;
export const validateCompletedTask: Validator<components['schemas']['CompletedTask']>;
export const validateFailedTask: Validator<components['schemas']['FailedTask']>;
export const validateCancelledTask: Validator<components['schemas']['CancelledTask']>;
export const validateTask: Validator<components['schemas']['Task']>;
export const validatePendingTask: Validator<components['schemas']['PendingTask']>;
export const validateProcessingTask: Validator<components['schemas']['ProcessingTask']>;

/** The schemas that stand for a whole body, or for one form of it. */
export type SchemaName =
  | 'VideoRetalkRequest'
  | 'VideoRetalkResponse'
  | 'ErrorResponse'
  | 'FinishedTask'
  | 'CompletedTask'
  | 'FailedTask'
  | 'CancelledTask'
  | 'Task'
  | 'PendingTask'
  | 'ProcessingTask';

/** The same validators, by the name of their schema. */
export const validators: { readonly [Name in SchemaName]: Validator<components['schemas'][Name]> };
