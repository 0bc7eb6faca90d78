import { isOutcomeUnknown, isVideoRetalkError } from '@videoretalk/client';

/** Why there is no job, in words for the people in front of the page. */
export interface Refusal {
  readonly kind: 'invalid' | 'quota' | 'busy' | 'unknown' | 'away' | 'broken';
  readonly message: string;
  /** The field that is at fault. */
  readonly param?: string;
}

interface Envelope {
  readonly error?: { readonly message?: string };
}

/**
 * Tells a front end what it can do about an error. What only concerns the operator of this server goes to the log.
 *
 * @returns the HTTP status of the answer, and its body
 */
export function refusalOf(error: unknown): { status: 400 | 402 | 429 | 500 | 502 | 504; refusal: Refusal } {
  // First: it is the only one after which trying again may be paid for twice.
  if (isOutcomeUnknown(error))
    return {
      status: 504,
      refusal: { kind: 'unknown', message: 'No answer came, so the video may be in the making already.' },
    };
  if (error instanceof SyntaxError)
    return { status: 400, refusal: { kind: 'invalid', message: 'The request is no JSON.' } };
  if (isVideoRetalkError(error, 'InvalidRequestError')) {
    // The service's own words; those of the error name its address as well.
    const { message = 'The request was refused.' } = (error.body as Envelope | undefined)?.error ?? {};
    const { param } = error;
    return { status: 400, refusal: { kind: 'invalid', message, ...(param && { param }) } };
  }
  if (isVideoRetalkError(error, 'InsufficientQuotaError'))
    return { status: 402, refusal: { kind: 'quota', message: 'The account has no credits left for this.' } };
  if (isVideoRetalkError(error, 'RateLimitError')) {
    const seconds = Math.ceil((error.retryAfter ?? 60_000) / 1000);
    return { status: 429, refusal: { kind: 'busy', message: `Try again in ${seconds} seconds.` } };
  }
  console.error(error);
  if (isVideoRetalkError(error, 'ConnectionError') || isVideoRetalkError(error, 'RequestTimeoutError'))
    return { status: 502, refusal: { kind: 'away', message: 'The video service cannot be reached.' } };
  return { status: 500, refusal: { kind: 'broken', message: 'This server could not make a job of it.' } };
}
