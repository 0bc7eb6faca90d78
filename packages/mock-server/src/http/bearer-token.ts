/** The token of an `Authorization: Bearer` header (RFC 6750, section 2.1), or `undefined` where there is none. */
export function bearerToken(header: string | undefined): string | undefined {
  return header?.match(/^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i)?.[1];
}
