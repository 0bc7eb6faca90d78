import { defineConfig, type Options } from 'tsup';

const common: Options = {
  target: 'es2022',
  splitting: false,
  // Comments and blanks take as long to load as the code. Names stay, for stack traces.
  esbuildOptions(options) {
    options.minifyWhitespace = true;
    options.minifySyntax = true;
  },
  esbuildPlugins: [
    {
      // The further entries load the main one and share its classes. Files of their own for what they share would each
      // take a millisecond to load.
      name: 'share-main-entry',
      setup(build) {
        const extension = build.initialOptions.format === 'cjs' ? 'cjs' : 'js';
        build.onResolve({ filter: /^\.\.\/index\.ts$/ }, () => ({
          path: `./index.${extension}`,
          external: true,
        }));
      },
    },
  ],
};

const library: Options = {
  ...common,
  // One entry for each part that has costs of its own, so that nobody carries what they do not use.
  entry: {
    index: 'src/index.ts',
    models: 'src/generated/siblings.ts',
    preflight: 'src/preflight/index.ts',
    node: 'src/node/index.ts',
    testing: 'src/testing/index.ts',
    raw: 'src/raw/index.ts',
  },
  format: ['esm', 'cjs'],
  dts: true,
  clean: true,
  sourcemap: true,
  plugins: [
    {
      // In a package of the type "module", esbuild takes the whole of a required module for its default export, as
      // Node does for an import. openapi-fetch marks its CommonJS form with __esModule, which this heeds again.
      name: 'heed-es-module-mark',
      renderChunk(code) {
        return { code: code.replace(/(__toESM\(require\("openapi-fetch"\)),\s*1\)/g, '$1)') };
      },
    },
  ],
};

export default defineConfig([library, { ...common, entry: ['src/bin.ts'], format: ['esm'] }]);
