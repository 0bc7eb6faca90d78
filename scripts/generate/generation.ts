// The tables below are the whole of generation: which output is made from what, and by what.

import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledContract } from './bundled-contract.ts';
import { commandHelp } from './command-help.ts';
import { constants, serverConstants, sharedConstants } from './constants.ts';
import { controlContract, firstContract, siblingContracts } from './contract-files.ts';
import { controlConstants } from './control-constants.ts';
import { controlSteering } from './control-steering.ts';
import { dashboardFacts } from './dashboard-facts.ts';
import { essentials } from './essentials.ts';
import { extensionSchemas, readExtensionSchemas } from './extension-schemas.ts';
import { type OpenedContract, openContract } from './open-contract.ts';
import { type Contract, readContract, soundContract } from './read-contract.ts';
import { resultImage, resultVideo } from './result-file.ts';
import { clientSiblings, folderName, kitSiblings, mockSiblings } from './siblings.ts';
import { taskExamples } from './task-examples.ts';
import { unfitContracts } from './unfit-contracts.ts';
import { untypedValidators, validatorDeclarations } from './validator-declarations.ts';
import { validators } from './validators.ts';
import { withTypeScript } from './with-typescript.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const client = 'packages/client/src/generated';
const mock = 'packages/mock-server/src/generated';
const kit = 'packages/contract-tests/src/generated';

const check = process.argv.includes('--check');
const unknown = process.argv.slice(2).find((argument) => argument !== '--check');
if (unknown !== undefined) {
  console.error(`generate: unknown argument ${unknown}. The only one is --check.`);
  process.exit(2);
}

type Outputs = Record<string, () => string | Promise<string>>;

/** A file, and what has to be in it. */
interface Made {
  readonly name: string;
  readonly text: string;
}

/** What is made of the sources, and so of the files below too. */
const pages: Outputs = {
  'docs/api/mock-server.md': () =>
    withTypeScript.page(`${root}packages/mock-server`, 'API of the mock server', root),
  'docs/api/client.md': () => withTypeScript.page(`${root}packages/client`, 'API of the client', root),
};
// Begun before anything else, in the hope that no file has to be written first.
const hoped = make(pages);
hoped.catch(() => {});

const folder = `${root}openapi`;
// Each is read once: to read one takes as long as all that is made of it but its types.
const models = new Map<string, OpenedContract>();
for (const file of [firstContract, ...siblingContracts(folder)].map((name) => `${folder}/${name}`))
  models.set(file, await openContract(file));
const schemas = readExtensionSchemas(`${folder}/extensions`);
await refuseUnfit();
const [api, ...siblings] = [...models.values()].map(soundContract) as [Contract, ...Contract[]];
const control = await readContract(`${folder}/${controlContract}`);

/** What is made of the contracts. */
const outputs: Outputs = {
  [`${client}/schema.ts`]: () => withTypeScript.types(api),
  [`${client}/constants.ts`]: () => constants(api, sharedConstants),
  [`${client}/essentials.ts`]: () => essentials(api),
  [`${client}/command-help.ts`]: () => commandHelp(api),
  [`${client}/task-examples.ts`]: () => taskExamples(api),
  [`${mock}/schema.ts`]: () => withTypeScript.types(api),
  [`${mock}/constants.ts`]: () => constants(api, [...sharedConstants, ...serverConstants]),
  [`${mock}/validators.js`]: () => validators(api, { fillDefaults: false }),
  [`${mock}/validators.d.ts`]: () => validatorDeclarations(api, { types: './schema.ts' }),
  [`${mock}/extension-schemas.ts`]: () => extensionSchemas(schemas),
  [`${mock}/control-schema.ts`]: () => withTypeScript.types(control),
  [`${mock}/control-constants.ts`]: () => controlConstants(control),
  [`${mock}/control-validators.js`]: () => validators(control, { fillDefaults: true }),
  [`${mock}/control-validators.d.ts`]: () => validatorDeclarations(control, { types: './control-schema.ts' }),
  [`${mock}/openapi.ts`]: () => bundledContract(api),
  [`${mock}/control-openapi.ts`]: () => bundledContract(control),
  [`${mock}/dashboard-facts.ts`]: () => dashboardFacts(control),
  [`${mock}/result-video.ts`]: () => resultVideo(`${root}packages/mock-server/assets/result.mp4`),
  [`${mock}/result-image.ts`]: () => resultImage(`${root}packages/mock-server/assets/result.png`),
  [`${mock}/siblings.ts`]: () => mockSiblings(siblings),
  [`${client}/siblings.ts`]: () => clientSiblings(siblings),
  [`${kit}/constants.ts`]: () => constants(api, sharedConstants),
  [`${kit}/siblings.ts`]: () => kitSiblings(siblings),
  [`${kit}/contract.ts`]: () => bundledContract(api),
  [`${kit}/control-steering.ts`]: () => controlSteering(control),
};

/** What is made of the contract of each further model. */
for (const sibling of siblings) {
  const name = folderName(sibling);
  Object.assign(outputs, {
    [`${client}/siblings/${name}.ts`]: () => withTypeScript.types(sibling),
    [`${mock}/siblings/${name}/constants.ts`]: () =>
      constants(sibling, [...sharedConstants, ...serverConstants]),
    [`${mock}/siblings/${name}/validators.js`]: () => validators(sibling, { fillDefaults: false }),
    [`${mock}/siblings/${name}/validators.d.ts`]: () => untypedValidators(sibling),
    [`${mock}/siblings/${name}/openapi.ts`]: () => bundledContract(sibling),
    [`${kit}/siblings/${name}/constants.ts`]: () => constants(sibling, sharedConstants),
    [`${kit}/siblings/${name}/contract.ts`]: () => bundledContract(sibling),
  });
}

let fresh = 0;
let stale = 0;
await bringUpToDate(await make(outputs));
await bringUpToDate(await (check || stale === 0 ? hoped : make(pages)));
withTypeScript.stop();

if (!check) console.log(`generate: ${fresh} of ${fresh + stale} files were up to date`);
else if (stale === 0) console.log(`generate: ${fresh} files are what their sources give`);
else {
  console.error('generate: run `pnpm generate`, and commit what it writes');
  process.exit(1);
}

/** Ends with everything that a contract lacks, before anything is made of it. */
async function refuseUnfit(): Promise<void> {
  const faults = await unfitContracts(models, schemas);
  if (faults.length === 0) return;
  for (const fault of faults) console.error(`generate: ${fault}`);
  process.exit(1);
}

/** Makes outputs, all at once. */
function make(some: Outputs): Promise<Made[]> {
  return Promise.all(Object.entries(some).map(async ([name, maker]) => ({ name, text: await maker() })));
}

/** Writes what differs, or tells of it. */
async function bringUpToDate(made: readonly Made[]): Promise<void> {
  for (const { name, text } of made) {
    const file = `${root}${name}`;
    if (textOf(file) === text) {
      fresh += 1;
      continue;
    }
    stale += 1;
    if (check) console.error(`generate: ${name} differs from what its source gives`);
    else {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      console.log(`generate: wrote ${name}`);
    }
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
