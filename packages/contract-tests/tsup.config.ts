import { defineConfig } from 'tsup';

export default defineConfig([
  {
    entry: { index: 'src/index.ts', vitest: 'src/vitest/index.ts' },
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true,
    clean: true,
    shims: true,
    splitting: true,
  },
  { entry: ['src/bin.ts'], format: ['esm'], target: 'es2022' },
]);
