import { createFalClient } from '@fal-ai/client';
import type { Peer } from '../peer.ts';

const endpoint = 'fal-ai/anything';

export const fal: Peer = {
  name: 'fal',
  module: '@fal-ai/client',
  bundle: `export { createFalClient } from '@fal-ai/client'`,
  settableInterval: true,
  running: { request_id: 'request-1', status: 'IN_PROGRESS' },
  make({ base, fetch = globalThis.fetch }) {
    const client = createFalClient({
      credentials: 'bench',
      // Its hosts cannot be set.
      fetch: (input, init) => fetch(String(input).replace(/^https:\/\/[^/]+/, base), init),
    });
    return {
      read: () => client.queue.status(endpoint, { requestId: 'request-1' }),
      create: () => client.queue.submit(endpoint, { input: { video: 'https://example.com/a.mp4' } }),
      wait: ({ signal, interval, deadline }) =>
        client.queue.subscribeToStatus(endpoint, {
          requestId: 'request-1',
          ...(signal && { abortSignal: signal }),
          ...(interval && { pollInterval: interval }),
          ...(deadline && { timeout: deadline }),
        }),
    };
  },
};
