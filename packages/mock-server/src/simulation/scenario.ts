/** A failure as a scenario tells it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** A failure, and when it comes: after which share of the work, or even before the task's turn. */
export interface TimedFailure extends Failure {
  readonly at: number;
  readonly atOnce?: boolean;
}

/** The form of an error: as documented, in the envelope of older documentation, or as the page of a gateway. */
export type ErrorForm = 'contract' | 'older' | 'html';

/** How well the best face of a video matches a picture: `threshold` and `picture` are fields of the request. */
export interface FaceMatch {
  readonly picture: string;
  readonly threshold: string;
  readonly confidence: number;
}

/** A refusal of an operation. */
export interface Refusal {
  readonly operation: string;
  readonly status: number;
  /** A code that the contract documents for that status; the other forms have none. */
  readonly code?: string;
  readonly form?: ErrorForm;
  readonly retryAfterMs?: number;
  readonly retryAfterForm?: 'seconds' | 'date';
  /** Which share of the task's whole time has passed when it ends. Without it, it never does. */
  readonly until?: number;
}

/** A course that a task takes on demand (`x-scenarios` of the contract): one effect each. */
export type Scenario = {
  readonly description: string;
  /** Whether answers outside the contract are what it is for. */
  readonly breaksContract: boolean;
} & (
  | { readonly pending: 'forever' }
  | { readonly slow: { readonly factor: number } }
  | { readonly failsWith: TimedFailure }
  | { readonly matchesFace: FaceMatch & { readonly otherwise: TimedFailure } }
  | { readonly cancelled: { readonly at: number } }
  | { readonly completesWith: Completion }
  | { readonly resultsLive: { readonly seconds: number } }
  | { readonly showsStatus: { readonly status: string; readonly from: number; readonly until?: number } }
  | { readonly refusedWith: Refusal }
);

/** What a completed task carries beside the fields of every task. A text that begins with `$` stands for a value. */
export type Completion = Readonly<Record<string, unknown>>;

/** The scenarios of a contract, by name. */
export type Scenarios = Readonly<Record<string, Scenario>>;

/** The scenario of a name, or `undefined` where there is none. */
export function scenarioNamed(scenarios: Scenarios, name: string): Scenario | undefined {
  return Object.hasOwn(scenarios, name) ? scenarios[name] : undefined;
}

/** The name in a URL whose path ends with `/scenario/NAME.EXT`, or `undefined` in any other. */
export function scenarioNameIn(url: string): string | undefined {
  if (!url.includes('/scenario/') || !URL.canParse(url)) return undefined;
  return new URL(url).pathname.match(/\/scenario\/([^/]+)\.[^/.]+$/)?.[1];
}
