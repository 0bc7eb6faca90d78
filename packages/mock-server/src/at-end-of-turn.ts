// Taken when the module is read, so that a test that fakes the global timers does not hold anything back.
const { setImmediate } = globalThis;

let gathered: (() => void)[] = [];

/**
 * Does something at the end of this turn of the event loop, together with all else that is handed over in it.
 *
 * Each write to a socket may wake who sleeps at its other end, which takes several times as long as the write itself.
 * When the writes come one after the other, the first one wakes it, and it is awake for the rest. A write alone waits
 * for nothing: the end of the turn comes next.
 */
export function atEndOfTurn(work: () => void): void {
  if (gathered.push(work) > 1) return;
  setImmediate(() => {
    const works = gathered;
    gathered = [];
    for (const each of works) each();
  });
}
