import type { MockContext } from './environment.ts';
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

/**
 * Reads the JSON body of a request.
 *
 * @returns What the body says, or the refusal.
 */
export async function readJson(
  context: MockContext,
  limits: BodyLimits,
  refuse: RefuseBody,
): Promise<{ readonly json: unknown } | JsonAnswer> {
  const [mediaType] = (context.req.header('content-type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json')
    return refuse(415, 'unsupported_media_type', {
      message: `Content-Type must be application/json, got ${mediaType || 'none'}`,
    });
  const body = await readBody(context, limits);
  if (body.kind === 'too-large')
    return refuse(413, 'request_too_large', {
      message: `The request body is larger than ${limits.bytes} bytes`,
    });
  if (body.kind === 'malformed')
    return refuse(400, 'invalid_json', { message: `The request body is not valid JSON: ${body.reason}` });
  return { json: body.value };
}
