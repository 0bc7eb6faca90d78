import parseRange from 'range-parser';
import { resultImageBase64 } from '../generated/result-image.ts';
import { resultVideoBase64 } from '../generated/result-video.ts';
import type { Call } from '../http/call.ts';

/** The files that there are, by their media type. */
const files: Readonly<Record<string, string>> = {
  'video/mp4': resultVideoBase64,
  'image/png': resultImageBase64,
};

const decoded = new Map<string, Uint8Array<ArrayBuffer>>();

function bytesOf(mediaType: string): Uint8Array<ArrayBuffer> {
  const known = decoded.get(mediaType);
  if (known !== undefined) return known;
  const base64 = files[mediaType];
  if (base64 === undefined)
    throw new TypeError(
      `there is no file of the type ${mediaType}, only of ${Object.keys(files).join(', ')}`,
    );
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  decoded.set(mediaType, bytes);
  return bytes;
}

/** Answers a GET or HEAD for a result file, whole or in part (RFC 9110, section 14). */
export function serveResultFile(call: Pick<Call, 'method' | 'header'>, mediaType: string): Response {
  const bytes = bytesOf(mediaType);
  // Any unchanging name will do: the file never changes while the mock runs.
  const etag = `"videoretalk-result-${mediaType.replace('/', '-')}"`;
  const headers = new Headers({ 'content-type': mediaType, 'accept-ranges': 'bytes', etag });
  const answer = (status: number, body: Uint8Array<ArrayBuffer>): Response => {
    headers.set('content-length', String(body.length));
    return new Response(call.method === 'HEAD' ? null : body, { status, headers });
  };

  if (call.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
  const range = call.header('range');
  const stale = (call.header('if-range') ?? etag) !== etag;
  const ranges = range === undefined || stale ? -2 : parseRange(bytes.length, range);
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
