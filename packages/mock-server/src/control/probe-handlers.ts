import type { Metrics } from '../metrics/metrics.ts';
import type { ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';

/** Answers `getHealth`. */
export const getHealth: ControlHandler = async () => ({ status: 'ok' });

/**
 * Answers `getReadiness`.
 *
 * @param ending - Is aborted once the mock takes no more connections: those that it has may still bring requests.
 */
export function getReadiness(ending: AbortSignal): ControlHandler {
  return async ({ worlds }) => {
    if (ending.aborted) throw new ControlProblem(503, 'mock_ending');
    if (!worlds.reachable()) throw new ControlProblem(503, 'service_unavailable');
    return { status: 'ready' };
  };
}

/** Answers `getMetrics`. */
export function getMetrics(metrics: Metrics | undefined): ControlHandler {
  return async () => {
    if (metrics === undefined) throw new ControlProblem(404, 'metrics_off');
    const { contentType, text } = await metrics.read();
    return new Response(text, { headers: { 'content-type': contentType } });
  };
}
