import parseRange from 'range-parser';
import { resultVideoBase64 } from '../generated/result-video.ts';

let bytes: Uint8Array<ArrayBuffer> | undefined;
// Any unchanging name will do: the file never changes while the mock runs.
const etag = '"videoretalk-result"';

/** Answers a GET or HEAD for the result file, whole or in part (RFC 9110, section 14). */
export function serveResultFile(request: Request): Response {
  bytes ??= Uint8Array.from(atob(resultVideoBase64), (character) => character.charCodeAt(0));
  const headers = new Headers({ 'content-type': 'video/mp4', 'accept-ranges': 'bytes', etag });
  const answer = (status: number, body: Uint8Array<ArrayBuffer>): Response => {
    headers.set('content-length', String(body.length));
    return new Response(request.method === 'HEAD' ? null : body, { status, headers });
  };

  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const range = request.headers.get('range');
  const stale = (request.headers.get('if-range') ?? etag) !== etag;
  const ranges = range === null || stale ? -2 : parseRange(bytes.length, range);
  if (ranges === -1) {
    headers.set('content-range', `bytes */${bytes.length}`);
    return answer(416, new Uint8Array());
  }
  // A malformed range, another unit and several ranges may be ignored, and the whole file sent.
  const [only, ...more] = ranges === -2 ? [] : ranges;
  if (only === undefined || more.length > 0 || (ranges !== -2 && ranges.type !== 'bytes'))
    return answer(200, bytes);
  headers.set('content-range', `bytes ${only.start}-${only.end}/${bytes.length}`);
  return answer(206, bytes.subarray(only.start, only.end + 1));
}

/** Answers for a link that has died, as an object store does. */
export function expiredResult(): Response {
  const body =
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>';
  return new Response(body, { status: 403, headers: { 'content-type': 'application/xml' } });
}
