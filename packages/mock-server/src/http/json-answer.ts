/** What a response of JSON was made from. Asking the response itself costs more than all else that happens to it. */
interface Parts {
  readonly text: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

const partsOf = new WeakMap<Response, Parts>();

/**
 * An answer of JSON that is text already, so that it can be sent again byte for byte.
 *
 * @param headers - Further headers, by name in lower case.
 */
export function jsonAnswer(
  text: string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  return remembered({ text, headers: { 'content-type': 'application/json', ...headers } }, status);
}

/** The body of an answer, which can still be sent. */
export async function bodyText(response: Response): Promise<string> {
  return partsOf.get(response)?.text ?? (await response.clone().text());
}

/** Headers to be read, by name in lower case. */
export interface ReadableHeaders {
  has(name: string): boolean;
  get(name: string): string | null | undefined;
}

/** The headers of an answer. */
export function headersOf(response: Response): ReadableHeaders {
  const parts = partsOf.get(response);
  return parts === undefined ? response.headers : new Map(Object.entries(parts.headers));
}

/**
 * An answer with further headers, by name in lower case.
 *
 * @param plain - Whether the answer goes out through Node's adapter for Hono, which writes plain headers to the socket
 *   as they are, and takes much longer over those of a `Headers`.
 */
export function withHeaders(
  response: Response,
  headers: Readonly<Record<string, string>>,
  plain: boolean,
): Response {
  const parts = plain ? partsOf.get(response) : undefined;
  if (parts !== undefined)
    return remembered({ text: parts.text, headers: { ...parts.headers, ...headers } }, response.status);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

function remembered(parts: Parts, status: number): Response {
  const response = new Response(parts.text, { status, headers: { ...parts.headers } });
  partsOf.set(response, parts);
  return response;
}
