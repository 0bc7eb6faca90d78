import type { components } from './generated/schema.ts';

type Schemas = components['schemas'];

/** A task in one of its states. `status` tells which; only a completed task has results. */
export type Task = Schemas['Task'];
/** A task that waits for its turn. */
export type PendingTask = Schemas['PendingTask'];
/** A task at work. */
export type ProcessingTask = Schemas['ProcessingTask'];
/** A task that has succeeded. */
export type CompletedTask = Schemas['CompletedTask'];
/** A task that has failed. */
export type FailedTask = Schemas['FailedTask'];
/** A task that was cancelled. */
export type CancelledTask = Schemas['CancelledTask'];
/** A task in a final state. */
export type FinishedTask = Schemas['FinishedTask'];
/** The answer to a creation. */
export type CreatedTask = Schemas['VideoRetalkResponse'];
/** The states of a task. */
export type TaskStatus = Schemas['TaskStatus'];
/** Why a task failed. */
export type TaskError = Schemas['TaskError'];
/** A file that was made. */
export type ResultFile = Schemas['ResultFile'];
/** The codes of failed tasks that are known so far. */
export type KnownTaskErrorCode = Schemas['KnownTaskErrorCode'];
/** The code of a failed task. The list is open; the known ones are offered for completion. */
export type TaskErrorCode = KnownTaskErrorCode | (string & {});

/** What to make. `model` may be left out: the contract's default is sent. */
export type GenerateRequest = Omit<Schemas['VideoRetalkRequest'], 'model'> & {
  /** The model that does the work. */
  model?: Schemas['VideoRetalkRequest']['model'] | undefined;
};
