/** A fault of the call, told before anything was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
