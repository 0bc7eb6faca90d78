import { demandPackages } from '../demand-packages.ts';
import type { Tracing } from '../opened.ts';
import { createTracing } from './tracing.ts';

/**
 * Lets a mock tell OpenTelemetry of what it does: `createMockServer({ tracing: await openTracing() })`. Spans go to the
 * provider that your program has registered with `@opentelemetry/api`; without one they go nowhere.
 *
 * @throws TypeError where the package `@opentelemetry/api` is not installed: it says how to install it.
 */
export async function openTracing(): Promise<Tracing> {
  await demandPackages('tracing', { '@opentelemetry/api': () => import('@opentelemetry/api') });
  return createTracing(await import('@opentelemetry/api'));
}
