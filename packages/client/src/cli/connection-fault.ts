/** What fails before there is a connection, so that nothing can have been sent: by name, route, refusal or certificate. */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_\w+|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+|ERR_TLS_CERT_ALTNAME_INVALID)$/;

/** The code of what broke a connection, from the depth of the causes; undefined where none is told. */
export function connectionFault(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown };
  const inner = connectionFault(cause ?? (Array.isArray(errors) ? errors[0] : undefined), depth + 1);
  return inner ?? (typeof code === 'string' ? code : undefined);
}

/**
 * Whether a request certainly never left, since there was no connection. A process that sends one creation has no older
 * connection that could have carried it.
 */
export function neverLeft(error: unknown): boolean {
  return beforeSending.test(connectionFault(error) ?? '');
}
