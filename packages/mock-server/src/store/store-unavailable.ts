import type { Simulation } from '../contract/contract.ts';

/**
 * What was asked of a store could not be done now, and may be done later: its server is away, or its disk is full. A
 * request that meets it is answered with 503.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/**
 * What a request that met it is told.
 *
 * @param simulation - `unavailableRetryMs`: when it may come again.
 */
export function toldOfUnavailable(
  { message }: StoreUnavailable,
  { unavailableRetryMs }: Simulation,
): { readonly message: string; readonly headers: Readonly<Record<string, string>> } {
  return {
    message: `The mock cannot use its store now, and what was asked for may have been done or not: ${message}`,
    headers: { 'retry-after': String(Math.ceil(unavailableRetryMs / 1000)) },
  };
}
