/** Marks the errors of every copy and version of this package; each copy has classes of its own, but one such symbol. */
export const errorBrand: unique symbol = Symbol.for('VideoRetalkError');

/**
 * The base of every error that this package throws on its own account. An aborted `signal` is the exception: it rejects
 * with the signal's own reason. No error holds the API key.
 */
export abstract class VideoRetalkError extends Error {
  /** The literal name of the class: safe to compare where `instanceof` is not, as across two copies of the package. */
  abstract override readonly name: string;

  /** @param facts What else the error tells, as fields. */
  constructor(text: string, facts?: object, options?: ErrorOptions) {
    super(text, options);
    Object.assign(this, facts);
  }

  /** See `isVideoRetalkError`. */
  get [errorBrand](): true {
    return true;
  }
}
