/** A request as it arrived, by whichever door. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  /** The body as text, empty where there is none. */
  readonly body: string;
}

/** Reads what a `fetch` was called with. */
export async function receiveFetch(request: Request): Promise<ReceivedRequest> {
  const { method, headers } = request;
  return { method, headers, url: new URL(request.url), body: await request.text() };
}
