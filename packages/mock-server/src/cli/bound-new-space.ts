import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * How many bytes V8's new space, where all objects begin, grows to: what is called a semi-space, of which there are two.
 * Under load V8 lets it grow to twice as much, and in Node 24 to eight times as much.
 */
export const MOST_NEW_SPACE = 8 * 2 ** 20;

/**
 * Bounds the memory that V8 takes for new objects. A mock makes many of them and keeps few: a larger space would only be
 * collected less often, and is never given back under load.
 *
 * The flag for it, `--max-semi-space-size`, counts at the start of a process alone, so the space is kept from growing where
 * it has grown enough. V8 asks for the factor each time. Whoever has started Node with a flag for that space has decided
 * otherwise, and other engines have none.
 */
export function boundNewSpace(): void {
  if ('bun' in process.versions || 'deno' in process.versions) return;
  if (/semi[-_]space/.test([...process.execArgv, process.env.NODE_OPTIONS].join(' '))) return;
  let factor = 2;
  new PerformanceObserver(() => {
    // V8 takes it back from a process that does nothing, and afterwards it may grow again.
    const fitting = 2 * newSpace() > MOST_NEW_SPACE ? 1 : 2;
    if (fitting === factor) return;
    factor = fitting;
    setFlagsFromString(`--semi-space-growth-factor=${factor}`);
  }).observe({ type: 'gc' });
}

/** How many bytes V8's new space has grown to. */
function newSpace(): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return space === undefined ? 0 : space.space_used_size + space.space_available_size;
}
