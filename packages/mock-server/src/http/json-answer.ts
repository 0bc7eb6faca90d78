// Reading the body of a Response again costs more than all else that happens to a small answer.
const texts = new WeakMap<Response, string>();

/** An answer of JSON that is text already, so that it can be sent again byte for byte. */
export function jsonAnswer(
  text: string,
  { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const response = new Response(text, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
  texts.set(response, text);
  return response;
}

/** The body of an answer, which can still be sent. */
export async function bodyText(response: Response): Promise<string> {
  return texts.get(response) ?? (await response.clone().text());
}
