import type { MetricsInside } from '../metrics/metrics.ts';
import type { ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';

/** Answers `getHealth`. */
export const getHealth: ControlHandler = async () => ({ status: 'ok' });

/**
 * Answers `getReadiness`.
 *
 * @param ending - Is aborted once the mock takes no more connections: those that it has may still bring requests.
 * @param reachable - Whether the store can be reached.
 */
export function getReadiness({
  ending,
  reachable,
}: {
  readonly ending: AbortSignal;
  readonly reachable: () => boolean;
}): ControlHandler {
  return async () => {
    if (ending.aborted) throw new ControlProblem(503, 'mock_ending');
    if (!reachable()) throw new ControlProblem(503, 'service_unavailable');
    return { status: 'ready' };
  };
}

/** Answers `getMetrics`. */
export function getMetrics(metrics: MetricsInside | undefined): ControlHandler {
  return async () => {
    if (metrics === undefined) throw new ControlProblem(404, 'metrics_off');
    const { contentType, text } = await metrics.read();
    return new Response(text, { headers: { 'content-type': contentType } });
  };
}
