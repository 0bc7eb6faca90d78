// Contracts in, artefacts out. What is made from what stands in `generate/generation.ts`.
//
//   pnpm generate           writes what differs
//   pnpm generate --check   writes nothing, and fails where anything differs

import './generate/without-optimizing.ts';
// It starts a process, which need not wait until all else has even been read.
import './generate/with-typescript.ts';

await import('./generate/generation.ts');
