import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * TypeScript's compiler. An `import` of it would first search its nine megabytes for the names of what they export, which
 * takes longer than all that is done with it.
 */
export const compiler = createRequire(import.meta.url)('typescript') as typeof ts;
