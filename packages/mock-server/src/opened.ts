// What a program opens, and hands on to a mock as it is. What is inside changes from version to version: see `inside.ts`.

/** What a mock counts, opened by `openMetrics`. */
export interface Metrics {
  /** What it was opened as. */
  readonly kind: 'metrics';
}

/** A place where a mock keeps its worlds, opened by `openStore`. */
export interface OpenedStore {
  /** What it was opened as. */
  readonly kind: 'store';
  /** Where it is, without secrets. */
  readonly url: string;
}

/** What tells OpenTelemetry of a mock, opened by `openTracing`. */
export interface Tracing {
  /** What it was opened as. */
  readonly kind: 'tracing';
}
