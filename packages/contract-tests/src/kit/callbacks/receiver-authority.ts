import { isIP } from 'node:net';

/** An authority that signs the certificates of receivers. Whoever trusts it can be sent to a receiver by https. */
export interface ReceiverAuthority {
  /** PEM. To be handed to the server that sends callbacks. */
  readonly certificate: string;
  /** PEM. To be kept from everybody else. */
  readonly privateKey: string;
}

const DAY_MS = 86_400_000;

/** Makes an authority for receivers, which is good for a year. */
export async function createReceiverAuthority(): Promise<ReceiverAuthority> {
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'videoretalk-contract receiver' }], {
    ...validFor(365),
    ...strong,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  return { certificate: made.cert, privateKey: made.private };
}

/** A certificate for a host, and its key, both as PEM. */
export async function certificateFor(
  host: string,
  { certificate, privateKey }: ReceiverAuthority,
): Promise<{ cert: string; key: string }> {
  const name = isIP(host) === 0 ? ({ type: 2, value: host } as const) : ({ type: 7, ip: host } as const);
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'receiver of callbacks' }], {
    ...validFor(30),
    ...strong,
    ca: { cert: certificate, key: privateKey },
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [name] },
    ],
  });
  return { cert: made.cert, key: made.private };
}

const strong = { keyType: 'ec', algorithm: 'sha256' } as const;

/** From yesterday on: the clock of whoever checks it may be behind. */
const validFor = (days: number) => ({
  notBeforeDate: new Date(Date.now() - DAY_MS),
  notAfterDate: new Date(Date.now() + days * DAY_MS),
});
