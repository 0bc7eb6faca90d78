import { describe } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** A file is larger than `maxBytes` allows. The download was ended. */
export class ResultTooLargeError extends VideoRetalkError {
  override readonly name = 'ResultTooLargeError';
  /** The link without its query, which may hold a signature. */
  declare readonly url: string;
  /** The limit, in bytes. */
  declare readonly maxBytes: number;
  /** The size of the file as the server tells it, in bytes, or undefined where it tells none. */
  declare readonly size: number | undefined;

  constructor(url: string, maxBytes: number, size: number | undefined) {
    const told = size === undefined ? '' : `, but ${size} bytes`;
    super(describe(`The file is not within ${maxBytes} bytes${told}.`, { method: 'GET', url }), {
      url,
      maxBytes,
      size,
    });
  }
}
