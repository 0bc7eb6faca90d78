/** A task is completed, and the server tells no link. */
export class NoResultError extends Error {
  override readonly name = 'NoResultError';

  constructor(id: string) {
    super(`Task ${id} is completed, but the server gives no link to its result.`);
  }
}
