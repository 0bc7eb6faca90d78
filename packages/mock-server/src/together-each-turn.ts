import { atEndOfTurn } from './at-end-of-turn.ts';
import type { Ask } from './in-process-fetch.ts';

/** Lets the answers of one turn of the event loop leave together, at its end. */
export function togetherEachTurn(ask: Ask): Ask {
  return async (request, door) => {
    const response = await ask(request, door);
    await new Promise<void>(atEndOfTurn);
    return response;
  };
}
