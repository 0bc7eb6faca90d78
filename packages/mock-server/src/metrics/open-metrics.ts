import { demandPackages } from '../demand-packages.ts';
import type { Metrics } from '../opened.ts';
import { createMetrics } from './metrics.ts';

/**
 * Lets a mock count what it does: `createMockServer({ metrics: await openMetrics() })`. It then answers `getMetrics`
 * (`GET /_mock/metrics`) in the text format of Prometheus. The metrics belong to one mock.
 *
 * @throws TypeError where the package `prom-client` is not installed: it says how to install it.
 */
export async function openMetrics(): Promise<Metrics> {
  await demandPackages('counting (metrics)', { 'prom-client': () => import('prom-client') });
  return createMetrics(await import('prom-client'));
}
