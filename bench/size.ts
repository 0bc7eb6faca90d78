// How many bytes the client adds to a bundle: minified by esbuild and packed by gzip, with everything it depends on.
//
//   npx tsx bench/size.ts
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const folder = fileURLToPath(new URL('../packages/client', import.meta.url));

/** What is bundled, by what it is called. */
export const parts = {
  'client, waiting, errors': `export { createClient, isVideoRetalkError, hasErrorCode, isOutcomeUnknown } from './src/index.ts'`,
  downloads: `export { downloadResult, resultLinks } from './src/index.ts'`,
  callbacks: `export { createCallbackReceiver, callbackUrl, createCallbackToken } from './src/index.ts'`,
  'the whole main entry': `export * from './src/index.ts'`,
  preflight: `export { assertRequest } from './src/preflight/index.ts'`,
  'raw (openapi-fetch)': `export { createRawClient } from './src/raw/index.ts'`,
} as const;

/** The size of a part in bytes, packed. */
export async function sizeOf(part: keyof typeof parts): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: parts[part], resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const part of Object.keys(parts) as (keyof typeof parts)[]) {
    console.log(`${part.padEnd(26)} ${((await sizeOf(part)) / 1000).toFixed(2).padStart(6)} kB`);
  }
}
