const placeholder = '[API key]';

/** Blots the key out of a text, since servers and proxies may echo what they were sent. */
export function concealInText(text: string, apiKey: string): string {
  // A URL writes some characters of a key in another way.
  return text.replaceAll(apiKey, placeholder).replaceAll(encodeURIComponent(apiKey), placeholder);
}

/** The same for parsed JSON, in all its strings and property names. */
export function concealInJson<T>(value: T, apiKey: string): T {
  // A key may hold quotes or backslashes, which are escaped in JSON.
  const escaped = JSON.stringify(apiKey).slice(1, -1);
  return value && JSON.parse(JSON.stringify(value).replaceAll(escaped, placeholder));
}

/** A thrown value that may be kept as `cause`: itself, or a copy without the key where it holds the key. */
export function concealInCause(cause: unknown, apiKey: string): unknown {
  if (!holdsKey(cause, apiKey)) return cause;
  return new Error(concealInText(String(cause), apiKey));
}

function holdsKey(value: unknown, apiKey: string, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 5) return String(value).includes(apiKey);
  const parts = (value instanceof Headers ? [...value] : value) as Record<string, unknown>;
  // Own names reach an error's message, stack and cause, which are not enumerable. Those of a Request are its class's.
  return [...Object.getOwnPropertyNames(parts), 'url', 'headers'].some(
    (name) => name.includes(apiKey) || holdsKey(parts[name], apiKey, depth + 1),
  );
}
