import type { MetricsInside } from './metrics/metrics.ts';
import type { StoreInside } from './store/store-inside.ts';
import type { TracingInside } from './tracing/tracing.ts';

/** What is inside of what a program opens. */
interface Insides {
  readonly metrics: MetricsInside;
  readonly store: StoreInside;
  readonly tracing: TracingInside;
}

const openers = {
  metrics: 'openMetrics()',
  store: 'openStore(url)',
  tracing: 'openTracing()',
} as const satisfies Record<keyof Insides, string>;

/**
 * What is inside of an option that a program has opened.
 *
 * @throws TypeError for all else. A promise of it, above all: the mock would fail much later, and far from the cause.
 */
export function inside<Kind extends keyof Insides>(
  kind: Kind,
  opened: { readonly kind: Kind } | undefined,
): Insides[Kind] | undefined {
  if (opened === undefined || (opened as { readonly kind?: unknown } | null)?.kind === kind)
    return opened as Insides[Kind] | undefined;
  const got = (opened as unknown) instanceof Promise ? 'a promise of it: await that' : typeof opened;
  throw new TypeError(`${kind} must be what ${openers[kind]} resolves to, got ${got}`);
}
