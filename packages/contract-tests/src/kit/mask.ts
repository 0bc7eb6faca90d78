/** Takes secrets out of a text. */
export type Mask = (text: string) => string;

/** What stands in a report for the API key. */
export const MASKED_KEY = '$API_KEY';

/** Shorter texts are no secret, and would be found in every word. */
const SHORTEST = 4;

/**
 * @param secrets - What must not be seen, such as an API key: also as it looks inside JSON or a URL.
 */
export function createMask(secrets: readonly string[]): Mask {
  const forms = secrets
    .filter((secret) => secret.length >= SHORTEST)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  // The longest first: one secret may hold another.
  const ordered = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => ordered.reduce((masked, form) => masked.replaceAll(form, MASKED_KEY), text);
}

/** A URL without what its query carries: signatures of links, and secrets of callback addresses. */
export const withoutQuery = (url: string): string => url.replace(/\?.*$/s, '?…');
