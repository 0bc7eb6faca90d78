/**
 * The name of the world of an API key, as the mock derives it. Pages that come over plain HTTP from another machine
 * cannot compute it.
 *
 * @returns The name, or `undefined` where the browser does not let the page compute it.
 */
export async function worldOfKey(apiKey: string): Promise<string | undefined> {
  if (crypto.subtle === undefined) return undefined;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(apiKey));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `key-${hex.slice(0, 16)}`;
}

/** What a person calls a world: by its key, where that is known. */
export function worldLabel(name: string, keys: ReadonlyMap<string, string>): string {
  const apiKey = keys.get(name);
  return apiKey === undefined ? name : `key “${apiKey}”`;
}
