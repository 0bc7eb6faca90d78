/**
 * What fails before there is a connection that could carry a request. Node names the system call; the codes are those of
 * a name, a refusal, a time-out while connecting, and a certificate. Codes that a connection in use may also end with,
 * such as ECONNRESET, ETIMEDOUT and EHOSTUNREACH, prove nothing by themselves.
 */
const beforeSending =
  /^(ECONNREFUSED|ENOTFOUND|EAI_|UND_ERR_CONNECT_|(ERR_TLS_)?CERT_|UNABLE_TO_)|SELF_SIGNED_CERT| (connect|getaddrinfo)$/;

/** The same in the words of Deno, Bun before 1.4, and Node for a port that `fetch` never goes to. */
const byOwnConnection = /client error \(Connect\)|^ConnectionRefused|^FailedToOpenSocket|bad port$/;

interface Fault {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  /** What became of each address of a name. */
  readonly errors?: readonly unknown[];
}

/**
 * Whether a request certainly never left, as what `fetch` threw shows.
 *
 * @param ownConnection Whether the request had a connection of its own. Some platforms otherwise send a request once
 *   more when an older connection breaks, and only tell what became of the second one.
 */
export function neverSent(thrown: unknown, ownConnection: boolean, depth = 0): boolean {
  if (typeof thrown !== 'object' || thrown === null || depth > 5) return false;
  const { code, syscall, message, cause, errors } = thrown as Fault;
  if (errors?.length) return errors.every((error) => neverSent(error, ownConnection, depth + 1));
  return (
    beforeSending.test(`${code} ${syscall}`) ||
    (ownConnection && byOwnConnection.test(`${code} ${message}`)) ||
    neverSent(cause, ownConnection, depth + 1)
  );
}
