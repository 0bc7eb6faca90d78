/** JSON on lines of its own; any other text as it is. */
export function pretty(body: unknown): string {
  if (typeof body !== 'string') return JSON.stringify(body, null, 2);
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    // Bodies of receivers are whatever they are: HTML, plain text, half of a JSON.
    return body;
  }
}
