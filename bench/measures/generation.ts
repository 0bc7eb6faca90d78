import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyWorkspace } from '../../scripts/follow/copied-workspace.ts';
import { controlContract, firstContract, siblingContracts } from '../../scripts/generate/contract-files.ts';
import type { Measure } from '../measure.ts';
import { median } from '../median.ts';
import { inTurns, ratio } from '../rounds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const openapi = `${root}openapi/`;
const contracts = [firstContract, controlContract, ...siblingContracts(openapi)];

/** The command that the package offers. */
function openapiTypescript(): string {
  const folder = `${root}node_modules/openapi-typescript/`;
  const { bin } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
  return folder + bin['openapi-typescript'];
}

/** Has openapi-typescript make the types of all contracts in one process, which is the quickest way to have them. */
function configureAll(folder: string): string {
  const config = join(folder, 'redocly.yaml');
  const apis = contracts.map((name) => [
    name,
    { root: openapi + name, 'x-openapi-ts': { output: join(folder, `${name}.ts`) } },
  ]);
  // JSON is YAML.
  writeFileSync(config, JSON.stringify({ apis: Object.fromEntries(apis) }));
  return config;
}

const generate = ['scripts/generate.mjs'];

/** What all generated files and pages take, beside the types alone. */
export const generation: Measure = {
  name: 'generation',
  inSmoke: false,
  async run({ pick }) {
    const folder = mkdtempSync(join(tmpdir(), 'videoretalk-types-'));
    const copy = copyWorkspace();
    const commands = {
      one: [openapiTypescript(), openapi + firstContract],
      all: [openapiTypescript(), '--redocly', configureAll(folder)],
      // Makes every file as if none was there, and compares instead of writing.
      generate: [...generate, '--check'],
      edited: generate,
    } as const;
    let edits = 0;
    const times = await inTurns(['one', 'all', 'generate', 'edited'], pick(7, 1), async (name) => {
      if (name === 'edited')
        copy.edit(`openapi/${firstContract}`, ({ info }) => {
          info.description = `Edited for the ${++edits}th time.`;
        });
      const began = performance.now();
      const { status } = spawnSync(process.execPath, commands[name], {
        cwd: name === 'edited' ? copy.folder : root,
        stdio: 'ignore',
      });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      return performance.now() - began;
    });
    copy.remove();
    rmSync(folder, { recursive: true });

    const seconds = (values: readonly number[]): string => `${(median(values) / 1000).toFixed(2)} s`;
    const beside = (name: 'generate' | 'edited', what: string, baseline: 'one' | 'all') => ({
      what,
      figure: seconds(times[name]),
      baseline: `openapi-typescript for ${baseline === 'all' ? `the same ${contracts.length} contracts` : 'one contract'} ${seconds(times[baseline])}`,
      ...ratio(times[name], times[baseline]),
      aim: { atMost: 1.5 },
    });
    return [
      beside('generate', 'generate, all of it', 'all'),
      beside('edited', 'generate, after an edit of a contract', 'all'),
      beside('generate', 'generate, all of it', 'one'),
    ];
  },
};
