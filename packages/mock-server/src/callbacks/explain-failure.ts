// What the codes of Node.js mean to the one who reads them in the list of attempts.
const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the receiver refused the connection: nothing listens at this port',
  ECONNRESET: 'the receiver closed the connection before its answer was complete',
  EPIPE: 'the receiver closed the connection before it had read the request',
  ETIMEDOUT: 'the receiver could not be connected to in time',
  EHOSTUNREACH: 'there is no way to the receiver: host unreachable',
  ENETUNREACH: 'there is no way to the receiver: network unreachable',
  EADDRNOTAVAIL: 'there is no way to the receiver: address not available',
  ENOTFOUND: 'the host name does not resolve',
  ENODATA: 'the host name has no address',
  EAI_AGAIN: 'the host name could not be looked up: the name server does not answer',
  EPROTO: 'the receiver does not speak TLS as this client does',
  HPE_HEADER_OVERFLOW: 'the headers of the answer are too long',
};

// Faults of a certificate that a further authority would mend.
const untrusted = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** Says in one line why a request failed. */
export function explainFailure(error: unknown): string {
  const { code, message, errors } = error as {
    code?: unknown;
    message?: unknown;
    errors?: readonly unknown[];
  };
  // Where a host has several addresses, and none could be connected to, there is one error for each.
  if (errors?.[0] !== undefined) return explainFailure(errors[0]);
  const detail = oneLine(typeof message === 'string' && message !== '' ? message : String(code ?? error));
  if (typeof code !== 'string') return detail;
  const meaning = meanings[code] ?? (code.startsWith('HPE_') ? 'the answer is no valid HTTP' : undefined);
  if (meaning !== undefined) return `${meaning} (${detail.includes(code) ? detail : `${code}: ${detail}`})`;
  if (untrusted.has(code))
    return `the receiver's certificate comes from no trusted authority (${code}: ${detail})`;
  if (code.startsWith('CERT_') || code.startsWith('ERR_TLS_CERT'))
    return `the receiver's certificate is not valid (${code}: ${detail})`;
  return detail;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 297)}...` : line;
}
