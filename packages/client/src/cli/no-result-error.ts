/** A task is completed, and the server tells no link. */
export class NoResultError extends Error {
  override readonly name = 'NoResultError';
  readonly id: string;

  constructor(id: string) {
    super(`Task ${id} is completed, but the server gives no link to its result.`);
    this.id = id;
  }
}
