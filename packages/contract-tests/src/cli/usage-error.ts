/** A fault of the call, in one line. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
