import { type Awaitable, andThen } from '../awaitable.ts';
import type { Call } from './call.ts';
import type { ErrorFacts } from './error-response.ts';
import type { JsonAnswer } from './json-answer.ts';
import { type BodyLimits, readBody } from './read-body.ts';

/** Makes one of the errors that a JSON body can be refused with. */
export type RefuseBody = (
  ...refusal:
    | [status: 400, code: 'invalid_json', facts: ErrorFacts]
    | [status: 413, code: 'request_too_large', facts: ErrorFacts]
    | [status: 415, code: 'unsupported_media_type', facts: ErrorFacts]
) => JsonAnswer;

/** What a body says, and the bytes that say it. */
export interface ReadJson {
  readonly json: unknown;
  readonly bytes: Uint8Array;
}

/**
 * Reads the JSON body of a request.
 *
 * @returns What the body says, or the refusal.
 */
export function readJson(
  call: Pick<Call, 'header' | 'readBytes'>,
  limits: BodyLimits,
  refuse: RefuseBody,
): Awaitable<ReadJson | JsonAnswer> {
  const contentType = call.header('content-type') ?? '';
  if (!isJson(contentType))
    return refuse(415, 'unsupported_media_type', {
      message: `Content-Type must be application/json, got ${mediaTypeIn(contentType) || 'none'}`,
    });
  return andThen(readBody(call, limits), (body) => {
    if (body.kind === 'too-large')
      return refuse(413, 'request_too_large', {
        message: `The request body is larger than ${limits.bytes} bytes`,
      });
    if (body.kind === 'malformed')
      return refuse(400, 'invalid_json', { message: `The request body is not valid JSON: ${body.reason}` });
    return { json: body.value, bytes: body.bytes };
  });
}

const JSON_TYPE = 'application/json';

function isJson(contentType: string): boolean {
  return contentType === JSON_TYPE || mediaTypeIn(contentType).trim().toLowerCase() === JSON_TYPE;
}

/** The media type in a `Content-Type`, without its parameters (RFC 9110, 8.3.1). */
function mediaTypeIn(contentType: string): string {
  return contentType.split(';', 1)[0] ?? '';
}
