import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Peer } from '../peer.ts';

/** What a client adds to a web page's bundle, in bytes: minified by esbuild and packed by gzip. */
export async function bundleSize({ bundle }: Peer): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: bundle, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['node:*', 'crypto', 'stream'],
    write: false,
    logLevel: 'error',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
