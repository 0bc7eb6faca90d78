import packageJson from '../package.json' with { type: 'json' };

type PeerName = keyof typeof packageJson.peerDependencies;

/**
 * Sees to it that optional packages are installed.
 *
 * @param purpose - What needs them, for the message.
 * @param packages - How to import each. It has to be written out: bundlers only see names that they can read.
 * @throws TypeError where some are missing: it says how to install them.
 */
export async function demandPackages(
  purpose: string,
  packages: Partial<Record<PeerName, () => Promise<unknown>>>,
): Promise<void> {
  const missing: string[] = [];
  for (const [name, read] of Object.entries(packages))
    try {
      await read();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error;
      missing.push(`${name}@${packageJson.peerDependencies[name as PeerName]}`);
    }
  if (missing.length > 0)
    throw new TypeError(`${purpose} needs packages that are not installed: npm install ${missing.join(' ')}`);
}
