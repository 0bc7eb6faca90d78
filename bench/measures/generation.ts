import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../measure.ts';
import { median } from '../median.ts';
import { inTurns, ratio } from '../rounds.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

function tool(name: string): string {
  const { bin } = JSON.parse(readFileSync(`${root}node_modules/${name}/package.json`, 'utf8'));
  return `${root}node_modules/${name}/${typeof bin === 'string' ? bin : bin[name]}`;
}

const commands = {
  // It makes the types of one contract, of which `pnpm generate` makes two, and much besides.
  alone: [tool('openapi-typescript'), 'openapi/videoretalk.yaml'],
  generate: [tool('tsx'), 'scripts/generate.ts', '--check'],
} as const;

/** What all generated files take, beside the types alone. */
export const generation: Measure = {
  name: 'generation',
  inSmoke: false,
  async run({ pick }) {
    const times = await inTurns(['alone', 'generate'], pick(5, 1), async (name) => {
      const began = performance.now();
      const { status } = spawnSync(process.execPath, commands[name], { cwd: root, stdio: 'ignore' });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      return performance.now() - began;
    });
    return [
      {
        what: 'generate',
        figure: `${(median(times.generate) / 1000).toFixed(1)} s`,
        baseline: `openapi-typescript ${(median(times.alone) / 1000).toFixed(1)} s`,
        ...ratio(times.generate, times.alone),
        aim: { atMost: 1.5 },
      },
    ];
  },
};
