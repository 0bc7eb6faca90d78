// Taken when the module is read, so that a test that fakes the global timers does not hold anything back.
const { setImmediate } = globalThis;

/**
 * How many works are held back at once. Each keeps alive all that belongs to its request, which V8 copies in a collection of
 * garbage that comes meanwhile.
 */
const MOST = 16;

let gathered: (() => void)[] = [];

/**
 * Does something at the end of this turn of the event loop, together with what else is handed over in it; sooner where that
 * is much.
 *
 * Each write to a socket may wake who sleeps at its other end, which takes several times as long as the write itself.
 * When the writes come one after the other, the first one wakes it, and it is awake for the rest. A write alone waits
 * for nothing: the end of the turn comes next.
 */
export function atEndOfTurn(work: () => void): void {
  const count = gathered.push(work);
  if (count === 1) setImmediate(doGathered);
  else if (count === MOST) doGathered();
}

function doGathered(): void {
  const works = gathered;
  gathered = [];
  for (const each of works) each();
}
