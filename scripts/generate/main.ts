// The first of the two processes of generation. The order matters.
import './without-optimizing.ts';
// It starts the other one, which need not wait until all else has even been read.
import './with-typescript.ts';

await import('./generation.ts');
