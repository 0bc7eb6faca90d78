import { describe } from './exchange.ts';
import { VideoRetalkError } from './videoretalk-error.ts';

/** What a failed download told. */
export interface DownloadFacts {
  /** The link without its query, which may hold a signature. */
  readonly url: string;
  /** The HTTP status of the last answer, or undefined where none came. */
  readonly status: number | undefined;
  /** How many bytes of the file had come. */
  readonly received: number;
}

/** A file could not be downloaded to its end. The task and its result are untouched: the download may be repeated. */
export class DownloadError extends VideoRetalkError implements DownloadFacts {
  override readonly name = 'DownloadError';
  declare readonly url: string;
  declare readonly status: number | undefined;
  declare readonly received: number;

  constructor(text: string, facts: DownloadFacts, options?: ErrorOptions) {
    super(
      describe(`${text} ${facts.received} bytes had come.`, { method: 'GET', url: facts.url }),
      facts,
      options,
    );
  }
}
