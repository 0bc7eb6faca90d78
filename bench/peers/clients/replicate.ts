import Replicate from 'replicate';
import type { Peer } from '../peer.ts';

const version = '5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa';

export const replicate: Peer = {
  name: 'replicate',
  module: 'replicate',
  bundle: `export { default } from 'replicate'`,
  settableInterval: true,
  running: { id: 'prediction-1', status: 'processing', urls: {} },
  make({ base, fetch }) {
    const client = new Replicate({ auth: 'bench', baseUrl: base, ...(fetch && { fetch }) });
    const input = { video: 'https://example.com/a.mp4' };
    return {
      read: () => client.predictions.get('prediction-1'),
      create: () => client.predictions.create({ version, input }),
      wait: ({ signal, interval }) =>
        client.run(`someone/something:${version}`, {
          input,
          wait: { mode: 'poll', ...(interval && { interval }) },
          ...(signal && { signal }),
        }),
    };
  },
};
