import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { MOST_NEW_SPACE } from './bound-new-space.ts';

const run = promisify(execFile);

/** Keeps new objects alive for so long that V8 lets their space grow, and prints how large it has become. */
const program = `
  const { boundNewSpace, newSpace } = await import(${JSON.stringify(new URL('./bound-new-space.ts', import.meta.url).href)});
  boundNewSpace();
  let largest = 0;
  let kept = [];
  for (let turn = 0; turn < 2000; turn += 1) {
    for (let made = 0; made < 2000; made += 1) kept.push({ turn, made, text: 'text ' + made });
    if (kept.length > 40_000) kept = [];
    await new Promise(setImmediate);
    largest = Math.max(largest, newSpace());
  }
  console.log(largest);`;

async function largestNewSpace(...flags: readonly string[]): Promise<number> {
  const line = [...flags, '--import', 'tsx/esm', '--input-type=module', '--eval', program];
  const { stdout } = await run(process.execPath, line, { env: { ...process.env, NODE_OPTIONS: '' } });
  return Number(stdout);
}

test('V8 keeps its space for new objects within the bound', async () => {
  // It grows by doubling. Where V8 moves objects, it has a page more for a moment.
  expect(await largestNewSpace()).toBeLessThan(1.5 * MOST_NEW_SPACE);
});

test('a flag of whoever has started Node goes before the bound', async () => {
  expect(await largestNewSpace('--max-semi-space-size=16')).toBeGreaterThan(1.5 * MOST_NEW_SPACE);
});
