import { MASKED_KEY, type Mask } from './mask.ts';
import type { Sent } from './transport.ts';

/** The longest body that is printed: longer ones tell nobody anything. */
const LONGEST_BODY = 4_096;

/**
 * A command for a shell that repeats a request. The API key is read from the variable `API_KEY`.
 *
 * @param mask - Takes secrets out of what is printed.
 */
export function curlLine({ method, url, headers, body }: Sent, mask: Mask): string {
  const parts = ['curl', '-i', ...(method === 'GET' ? [] : ['-X', method]), quoted(url, mask)];
  for (const [name, value] of Object.entries(headers)) parts.push('-H', quoted(`${name}: ${value}`, mask));
  // Without this curl sends a content type of its own, and that would be another request.
  if (body !== undefined && headers['content-type'] === undefined) parts.push('-H', "'content-type:'");
  if (body !== undefined && body.length <= LONGEST_BODY) parts.push('--data-raw', quoted(body, mask));
  const line = parts.join(' ');
  if (body === undefined || body.length <= LONGEST_BODY) return line;
  return `${line} --data-binary @-  # a body of ${body.length} characters: ${mask(body.slice(0, 80))}…`;
}

/** In single quotes nothing is read by the shell; the variable alone stands outside them. */
function quoted(text: string, mask: Mask): string {
  return mask(text)
    .split(MASKED_KEY)
    .map((part) => `'${part.replaceAll("'", `'\\''`)}'`)
    .join(`"${MASKED_KEY}"`)
    .replaceAll(`''"`, '"')
    .replaceAll(`"''`, '"');
}
