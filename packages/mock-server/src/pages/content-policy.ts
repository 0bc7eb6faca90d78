/** Sources by directive of a Content Security Policy (level 3). */
export type ContentPolicy = Readonly<Record<string, string>>;

/** What a page may do that runs nothing but its own files and talks to nobody but its own server. */
const strict: ContentPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The value of `Content-Security-Policy`.
 *
 * @param more - Directives that a page needs otherwise, or in addition.
 */
export function contentPolicy(more: ContentPolicy = {}): string {
  return Object.entries({ ...strict, ...more })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
