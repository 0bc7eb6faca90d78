import type { Role } from '../contract/own-errors.ts';
import type { TracingInside } from '../tracing/tracing.ts';
import { breakConnection } from './break-connection.ts';
import { type ExchangeParts, exchange } from './exchange.ts';
import type { Answerer, Leaver } from './step.ts';

export interface LeavingParts extends ExchangeParts {
  /** Tells of each request. Without it, there is no such step. */
  readonly tracing: TracingInside | undefined;
  /** Ends what would go on for ever. */
  readonly ending: AbortSignal;
}

/**
 * What each route has around its own steps: its name and its log, faults of the connection, and its trace.
 *
 * @param route - The path, with the names of its parameters in braces.
 * @param operation - What a trace calls it.
 */
export function leaving(
  parts: LeavingParts,
  role: Role | 'getResult',
  route: string,
  operation: string,
  answerer: Answerer,
): Leaver {
  const leaver = exchange(parts, role, answerer, breakConnection(parts.ending));
  return parts.tracing?.request(operation, route, leaver) ?? leaver;
}
