import { fileURLToPath } from 'node:url';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { ajvOf } from './ajv-of.ts';
import { bodySchemas } from './body-schemas.ts';
import { header } from './header.ts';
import type { Contract } from './read-contract.ts';

export interface ValidatorOptions {
  /** Whether validators of request bodies fill in defaults. Those of what a server sends never change it. */
  readonly fillDefaults: boolean;
}

/** Validators as code that needs no Ajv, no compilation and no `eval` where it runs. */
export async function validators(contract: Contract, { fillDefaults }: ValidatorOptions): Promise<string> {
  const { requests, responses } = bodySchemas(contract.document);
  const parts: Record<string, string> = {
    requests: standaloneCode(contract, requests, fillDefaults),
    responses: standaloneCode(contract, responses, false),
    formats: quickFormats,
  };
  const table = [...requests, ...responses].map((name) => `${name}: validate${name}`);
  const entry = `
    import { ${requests.map(validatorName).join(', ')} } from 'part:requests';
    import { ${responses.map(validatorName).join(', ')} } from 'part:responses';
    export * from 'part:requests';
    export * from 'part:responses';
    export const validators = { ${table.join(', ')} };`;

  // The code calls a few helpers of Ajv by `require`; they are drawn in.
  const bundled = await build({
    // Names are made of paths, and these must not depend on where generation is started.
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    stdin: { contents: entry, resolveDir: import.meta.dirname, sourcefile: 'validators' },
    plugins: [modulesInMemory(parts)],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    legalComments: 'none',
    logLevel: 'warning',
    minifySyntax: true,
    write: false,
  });
  const [output] = bundled.outputFiles;
  if (!output) throw new Error('esbuild made no file of the validators');
  return `${header(contract)}${output.text.replace(/^\s*\/\/.*\n/gm, '')}`;
}

function standaloneCode(contract: Contract, names: readonly string[], useDefaults: boolean): string {
  const ajv = ajvOf(contract, { useDefaults });
  return standalone.default(ajv, Object.fromEntries(names.map((name) => [validatorName(name), name])));
}

function validatorName(schema: string): string {
  return `validate${schema}`;
}

/** Where the code looks for the formats. */
const formatsOfAjv = 'ajv-formats/dist/formats';

/** The formats, with a short expression for the URLs that most are, before the one that tries every kind of a host. */
const quickFormats = `
  const { fullFormats } = require('${formatsOfAjv}');
  const usual = /^https?:\\/\\/[a-z0-9.-]+(?::\\d+)?(?:\\/[\\w.~-]*)*$/;
  exports.fullFormats = { ...fullFormats, uri: (text) => usual.test(text) || fullFormats.uri(text) };`;

/** Lets modules be imported as `part:NAME` without being written to a file. */
function modulesInMemory(parts: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'modules-in-memory',
    setup(plugins) {
      plugins.onResolve({ filter: /^part:/ }, ({ path }) => ({ path, namespace: 'memory' }));
      plugins.onResolve({ filter: new RegExp(`^${formatsOfAjv}$`) }, ({ importer }) =>
        importer === 'part:formats' ? undefined : { path: 'part:formats', namespace: 'memory' },
      );
      plugins.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
        contents: parts[path.slice('part:'.length)] ?? '',
        resolveDir: import.meta.dirname,
      }));
    },
  };
}
