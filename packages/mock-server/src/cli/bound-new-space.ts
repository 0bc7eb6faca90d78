import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/**
 * How many bytes V8's new space, where all objects begin, grows to: what is called a semi-space, of which there are two.
 * Under load V8 lets it grow to twice as much, and in Node 24 to eight times as much.
 */
export const MOST_NEW_SPACE = 4 * 2 ** 20;

/** Milliseconds after which somebody looks whether V8 has taken the space back. */
const LOOK_MS = 1000;

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
  letGrow();
}

/** Looks after each collection of garbage until the space has grown enough. */
function letGrow(): void {
  growBy(2);
  const collections = new PerformanceObserver(() => {
    if (2 * newSpace() <= MOST_NEW_SPACE) return;
    collections.disconnect();
    hold();
  });
  collections.observe({ type: 'gc' });
}

/** V8 takes the space back from a process that does nothing, and afterwards it may grow again. */
function hold(): void {
  growBy(1);
  // Seldom: there are a hundred collections a second then, and nothing to be learned from each.
  const looking = setInterval(() => {
    if (2 * newSpace() > MOST_NEW_SPACE) return;
    clearInterval(looking);
    letGrow();
  }, LOOK_MS);
  looking.unref();
}

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}

/** How many bytes V8's new space has grown to. */
function newSpace(): number {
  const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  return space === undefined ? 0 : space.space_used_size + space.space_available_size;
}
