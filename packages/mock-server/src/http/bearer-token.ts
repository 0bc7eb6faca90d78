/**
 * The token of an `Authorization: Bearer` header (RFC 6750, section 2.1), or `undefined` where there is none. Any text
 * without white space passes: what a key looks like is the operator's affair.
 */
export function bearerToken(header: string | undefined): string | undefined {
  return header?.match(/^bearer +(\S+) *$/i)?.[1];
}
