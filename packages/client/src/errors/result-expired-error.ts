import { resultLink } from '../generated/constants.ts';
import { describe } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

const hours = resultLink.lifetimeMs / 3_600_000;

/** HTTP 403, 404 or 410 for a result link: the link has most likely expired. */
export class ResultExpiredError extends VideoRetalkError {
  override readonly name = 'ResultExpiredError';
  /** The link without its query, which may hold a signature. */
  declare readonly url: string;
  /** The HTTP status. */
  declare readonly status: number;

  constructor(url: string, status: number) {
    super(
      describe(
        `The result link answered ${status}. It has most likely expired: a link lives for ${hours} hours after the end of its task.`,
        { method: 'GET', url },
      ),
      { url, status },
    );
  }
}
