/**
 * What was asked of a store could not be done now, and may be done later: its server is away, or its disk is full. A
 * request that meets it is answered with 503.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
