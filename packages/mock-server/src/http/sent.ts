/** Stands for an answer that has been sent already, as far as it ever will be. */
export class Sent {
  /** Absent where not even that was sent. */
  readonly status: number | undefined;

  constructor(status: number | undefined) {
    this.status = status;
  }
}
