import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles a program that imports the client, as a Worker or a page is bundled.
 *
 * @param source The program.
 */
export async function bundleClient(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
