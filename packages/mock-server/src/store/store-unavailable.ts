/**
 * What was asked of a store could not be done now, and may be done later: its server is away, or its disk is full. A
 * request that meets it is answered with 503.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** In how many seconds a request that met it may come again. */
export const RETRY_AFTER = '1';

/** What such a request is told. */
export function unavailableMessage({ message }: StoreUnavailable): string {
  return `The mock cannot use its store now, and what was asked for may have been done or not: ${message}`;
}
