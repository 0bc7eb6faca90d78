import OpenAI from 'openai';
import type { Peer } from '../peer.ts';

export const openai: Peer = {
  name: 'openai',
  module: 'openai',
  bundle: `export { default } from 'openai'`,
  settableInterval: true,
  running: { id: 'file-1', object: 'vector_store.file', status: 'in_progress', vector_store_id: 'vs-1' },
  make({ base, fetch, requestTimeout }) {
    const client = new OpenAI({
      apiKey: 'sk-bench',
      baseURL: base,
      ...(fetch && { fetch }),
      ...(requestTimeout && { timeout: requestTimeout }),
    });
    const { files } = client.vectorStores;
    return {
      read: () => files.retrieve('file-1', { vector_store_id: 'vs-1' }),
      create: () => files.create('vs-1', { file_id: 'file-1' }),
      wait: ({ signal, interval, pollTimeout }) =>
        files.poll('vs-1', 'file-1', {
          ...(signal && { signal }),
          ...(interval && { pollIntervalMs: interval }),
          ...(pollTimeout && { timeout: pollTimeout }),
        }),
    };
  },
};
