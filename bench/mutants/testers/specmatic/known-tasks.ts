import { requestExamples } from '../../../../packages/contract-tests/src/generated/constants.ts';
import type { Fetch } from '../../servers/mutant.ts';

const api = 'http://mock.test/v1';
const courses = { pending: 'happy', completed: 'happy', failed: 'no-face', cancelled: 'cancelled' } as const;
/** The mock leaps at each look-up, so that a task ends after a few. */
const MOST_LOOK_UPS = 20;

/**
 * Creates tasks that can be looked up, one that has just begun and one for each end of a task.
 *
 * @returns Their ids, by the name of the contract's example that they resemble.
 */
export async function createKnownTasks(fetch: Fetch, apiKey: string): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const ids: Record<string, string> = {};
  for (const [name, scenario] of Object.entries(courses).reverse()) {
    const created = await fetch(
      new Request(`${api}/videos/generations`, {
        method: 'POST',
        headers: { ...headers, 'x-mock-scenario': scenario },
        body: JSON.stringify(requestExamples.minimal),
      }),
    );
    const { id } = (await created.json()) as { id: string };
    ids[name] = id;
    let status = 'pending';
    for (let turn = 0; name !== 'pending' && status !== name; turn += 1) {
      if (turn === MOST_LOOK_UPS) throw new Error(`${id} is ${status}, and should be ${name}`);
      const read = await fetch(new Request(`${api}/tasks/${id}`, { headers }));
      ({ status } = (await read.json()) as { status: string });
    }
  }
  return ids;
}
