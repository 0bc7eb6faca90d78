import type { Ask } from './in-process-fetch.ts';

// Taken when the module is read, so that a test that fakes the global timers does not hold back every answer.
const { setImmediate } = globalThis;

/**
 * Lets the answers of one turn of the event loop leave together, at its end.
 *
 * Each write to a socket may wake a client that sleeps, which takes several times as long as the write itself. When the
 * writes come one after the other, the first one wakes it, and it is awake for the rest. An answer alone waits for
 * nothing: the end of the turn comes next.
 */
export function togetherEachTurn(ask: Ask): Ask {
  let end: Promise<void> | undefined;
  const endOfTurn = (): Promise<void> =>
    new Promise((resolve) =>
      setImmediate(() => {
        end = undefined;
        resolve();
      }),
    );
  return async (request, door) => {
    const response = await ask(request, door);
    end ??= endOfTurn();
    await end;
    return response;
  };
}
