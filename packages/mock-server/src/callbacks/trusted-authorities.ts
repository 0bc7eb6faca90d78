import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * The authorities that Node.js trusts, and further ones. `ca` replaces the former wherever Node.js takes it.
 *
 * @param pem - One certificate or several.
 * @throws TypeError where it holds none, or one that cannot be read.
 */
export function authoritiesBeside(pem: string): string[] {
  const further = pem.match(CERTIFICATE) ?? [];
  if (further.length === 0)
    throw new TypeError(
      'ca must hold certificates in PEM form (-----BEGIN CERTIFICATE-----), and holds none',
    );
  for (const [index, certificate] of further.entries()) {
    try {
      new X509Certificate(certificate);
    } catch (cause) {
      throw new TypeError(`ca: certificate ${index + 1} of ${further.length} cannot be read`, { cause });
    }
  }
  return [...ownAuthorities(), ...further];
}

/** With those of NODE_EXTRA_CA_CERTS, where this version of Node.js tells them (22.15 or newer). */
function ownAuthorities(): readonly string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default') => string[] };
  return getCACertificates?.('default') ?? tls.rootCertificates;
}
