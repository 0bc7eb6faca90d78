/** A request to which no whole answer came: the message says why. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** A check cannot be run, or not to its end: the message says why. It says nothing about the server. */
export class Skipped extends Error {
  override readonly name: string = 'Skipped';
}

/** What was asked for cannot be checked: the message says what to do about it. */
export class NotChecked extends Skipped {}

/** The run has to end now. */
export class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed';
  override readonly message = 'the time for the whole run is over';
}
