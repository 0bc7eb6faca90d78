import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createReceiverAuthority, type ReceiverAuthority } from '../kit/callbacks/receiver-authority.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the authority that receivers get their certificates from, or makes it: the certificate in the file, which is
 * handed to the server, and the key beside it, which is not.
 *
 * @throws {UsageError} where they cannot be read or written, or one of them is missing.
 */
export async function authorityIn(
  file: string,
): Promise<{ readonly authority: ReceiverAuthority; readonly made: boolean }> {
  const keyFile = `${file}.key`;
  try {
    const there = [file, keyFile].map((one) => existsSync(one));
    if (there.every(Boolean)) {
      const [certificate, privateKey] = [readFileSync(file, 'utf8'), readFileSync(keyFile, 'utf8')];
      if (!certificate.includes('BEGIN CERTIFICATE') || !privateKey.includes('PRIVATE KEY'))
        throw new UsageError(`--callback-ca-file ${file} and ${keyFile} hold no certificate and key as PEM`);
      return { authority: { certificate, privateKey }, made: false };
    }
    if (there.some(Boolean))
      throw new UsageError(
        `--callback-ca-file needs ${file} and ${keyFile}, and one is missing: delete the other one`,
      );
    const authority = await createReceiverAuthority();
    writeFileSync(keyFile, authority.privateKey, { mode: 0o600, flag: 'wx' });
    writeFileSync(file, authority.certificate, { flag: 'wx' });
    return { authority, made: true };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`--callback-ca-file ${file}: ${error.message}`);
  }
}
