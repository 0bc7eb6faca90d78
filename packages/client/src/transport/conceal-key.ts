const placeholder = '[API key]';

/** Blots the key out of a text, since servers and proxies may echo what they were sent. */
export function concealInText(text: string, apiKey: string): string {
  return text.replaceAll(apiKey, placeholder);
}

/** The same for a URL, which writes some characters of a key in another way. */
export function concealInUrl(url: string, apiKey: string): string {
  return concealInText(concealInText(url, apiKey), encodeURIComponent(apiKey));
}

/** The same for parsed JSON, in all its strings and property names. */
export function concealInJson<T>(value: T, apiKey: string): T {
  if (value === undefined) return value;
  const written = JSON.stringify(value);
  // A key may hold quotes or backslashes, which are escaped in JSON.
  const escaped = JSON.stringify(apiKey).slice(1, -1);
  return written.includes(escaped) ? JSON.parse(written.replaceAll(escaped, placeholder)) : value;
}

/** A thrown value that may be kept as `cause`: itself, or a copy without the key where it holds the key. */
export function concealInCause(cause: unknown, apiKey: string): unknown {
  if (!holdsKey(cause, apiKey)) return cause;
  return new Error(concealInText(String(cause), apiKey));
}

function holdsKey(value: unknown, apiKey: string, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 5) return String(value).includes(apiKey);
  // These keep what they hold to themselves.
  if (value instanceof Headers) return holdsKey([...value.values()], apiKey);
  if (value instanceof Request) return holdsKey([value.url, ...value.headers.values()], apiKey);
  // Own names reach an error's message, stack and cause, which are not enumerable.
  return Object.getOwnPropertyNames(value).some(
    (name) => name.includes(apiKey) || holdsKey((value as Record<string, unknown>)[name], apiKey, depth + 1),
  );
}
