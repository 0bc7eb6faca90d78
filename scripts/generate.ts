// Contracts in, artefacts out. The table below is the whole of it: which output is made from which contract, by what.
//
//   pnpm generate           writes what differs
//   pnpm generate --check   writes nothing, and fails where anything differs
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledContract } from './generate/bundled-contract.ts';
import { commandHelp } from './generate/command-help.ts';
import { constants, serverConstants, sharedConstants } from './generate/constants.ts';
import { controlConstants } from './generate/control-constants.ts';
import { essentials } from './generate/essentials.ts';
import { extensionSchemas } from './generate/extension-schemas.ts';
import { readContract } from './generate/read-contract.ts';
import { resultVideo } from './generate/result-video.ts';
import { taskExamples } from './generate/task-examples.ts';
import { types } from './generate/types.ts';
import { validatorDeclarations } from './generate/validator-declarations.ts';
import { validators } from './generate/validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const client = 'packages/client/src/generated';
const mock = 'packages/mock-server/src/generated';
const kit = 'packages/contract-tests/src/generated';

const check = process.argv.includes('--check');
const unknown = process.argv.slice(2).find((argument) => argument !== '--check');
if (unknown !== undefined) {
  console.error(`generate: unknown argument ${unknown}. The only one is --check.`);
  process.exit(2);
}

const api = await readContract(`${root}openapi/videoretalk.yaml`);
const control = await readContract(`${root}openapi/mock-control.yaml`);

const outputs: Record<string, () => string | Promise<string>> = {
  [`${client}/schema.ts`]: () => types(api),
  [`${client}/constants.ts`]: () => constants(api, sharedConstants),
  [`${client}/essentials.ts`]: () => essentials(api),
  [`${client}/command-help.ts`]: () => commandHelp(api),
  [`${client}/task-examples.ts`]: () => taskExamples(api),
  [`${mock}/schema.ts`]: () => types(api),
  [`${mock}/constants.ts`]: () => constants(api, [...sharedConstants, ...serverConstants]),
  [`${mock}/validators.js`]: () => validators(api, { fillDefaults: false }),
  [`${mock}/validators.d.ts`]: () => validatorDeclarations(api, { types: './schema.ts' }),
  [`${mock}/extension-schemas.ts`]: () => extensionSchemas(`${root}openapi/extensions`),
  [`${mock}/control-schema.ts`]: () => types(control),
  [`${mock}/control-constants.ts`]: () => controlConstants(control),
  [`${mock}/control-validators.js`]: () => validators(control, { fillDefaults: true }),
  [`${mock}/control-validators.d.ts`]: () => validatorDeclarations(control, { types: './control-schema.ts' }),
  [`${mock}/result-video.ts`]: () => resultVideo(`${root}packages/mock-server/assets/result.mp4`),
  [`${kit}/constants.ts`]: () => constants(api, sharedConstants),
  [`${kit}/contract.ts`]: () => bundledContract(api),
};

const made = await Promise.all(
  Object.entries(outputs).map(async ([file, make]) => [`${root}${file}`, await make()] as const),
);
const stale = made.filter(([file, text]) => textOf(file) !== text);

if (check) {
  for (const [file] of stale)
    console.error(`generate: ${relative(root, file)} is not what its contract gives`);
  if (stale.length > 0) {
    console.error('generate: run `pnpm generate`, and commit what it writes');
    process.exit(1);
  }
  console.log(`generate: ${made.length} files are what the contracts give`);
} else {
  for (const [file, text] of stale) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    console.log(`generate: wrote ${relative(root, file)}`);
  }
  console.log(`generate: ${made.length - stale.length} of ${made.length} files were up to date`);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
