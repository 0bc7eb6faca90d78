import { always, listen } from '../loopback.ts';
import { observe } from '../observe.ts';
import type { Peer } from '../peer.ts';

/** How long a creation is watched, in ms: longer than the retries of any of them. */
const patience = 15_000;

/** How often one creation is POSTed where each answer is a 500. */
export function postsAfterErrors(peer: Peer): Promise<number> {
  return count(
    peer,
    always(500, { error: { code: 'internal_error', message: 'out of order', type: 'api_error' } }),
  );
}

/** How often one creation is POSTed where the server takes the request and drops the connection. */
export function postsAfterDrops(peer: Peer): Promise<number> {
  return count(peer, (_, response) => {
    response.destroy();
  });
}

async function count({ make }: Peer, answer: Parameters<typeof listen>[0]): Promise<number> {
  const server = await listen(answer);
  try {
    const { create } = make({ base: server.base });
    if (!create) throw new Error('This client does not create.');
    await observe(create, patience);
    return server.count('POST');
  } finally {
    server.close();
  }
}
