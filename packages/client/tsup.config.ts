import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  dts: true,
  clean: true,
  shims: true,
  plugins: [
    {
      // In a package of the type "module", esbuild takes the whole of a required module for its default export, as
      // Node does for an import. openapi-fetch marks its CommonJS form with __esModule, which this heeds again.
      name: 'heed-es-module-mark',
      renderChunk(code) {
        return { code: code.replace(/(__toESM\(require\("openapi-fetch"\)), 1\)/g, '$1)') };
      },
    },
  ],
});
