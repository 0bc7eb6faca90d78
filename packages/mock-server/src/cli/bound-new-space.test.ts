import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { MOST_NEW_SPACE } from './bound-new-space.ts';

const bin = fileURLToPath(new URL('../../bin/videoretalk-mock.js', import.meta.url));

/** Once it is asked, keeps new objects alive for so long that V8 lets their space grow, and tells how large it has become. */
const probe = `
  import { getHeapSpaceStatistics } from 'node:v8';
  process.once('message', async () => {
    let largest = 0;
    let kept = [];
    for (let turn = 0; turn < 2000; turn += 1) {
      for (let made = 0; made < 2000; made += 1) kept.push({ turn, made, text: 'text ' + made });
      if (kept.length > 40_000) kept = [];
      await new Promise(setImmediate);
      const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
      largest = Math.max(largest, space.space_used_size + space.space_available_size);
    }
    process.send(largest);
  });`;

/** How large the new space of a command that serves becomes. */
async function largestNewSpace(...flags: readonly string[]): Promise<number> {
  const child = fork(bin, ['--port', '0'], {
    execArgv: [...flags, '--import', `data:text/javascript,${encodeURIComponent(probe)}`],
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (child.stdout) await once(child.stdout, 'data');
  child.send('begin');
  const [largest] = (await once(child, 'message')) as [number];
  child.kill();
  return largest;
}

test('V8 keeps its space for new objects within the bound', { timeout: 20_000 }, async () => {
  // It grows by doubling. Where V8 moves objects, it has a page more for a moment.
  expect(await largestNewSpace()).toBeLessThan(1.5 * MOST_NEW_SPACE);
});

test('a flag of whoever has started Node goes before the bound', { timeout: 20_000 }, async () => {
  expect(await largestNewSpace('--max-semi-space-size=16')).toBeGreaterThan(1.5 * MOST_NEW_SPACE);
});
