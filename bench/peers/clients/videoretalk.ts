import type * as Client from '../../../packages/client/src/index.ts';
import type { Peer } from '../peer.ts';

/** The build, as it is published. */
export const built = new URL('../../../packages/client/dist/index.js', import.meta.url);
const { createClient } = (await import(built.href)) as typeof Client;

const id = 'task-unified-1775200000-xyz12345';
const request = { video_url: 'https://example.com/a.mp4', audio_url: 'https://example.com/a.wav' };

export const videoretalk: Peer = {
  name: '**this client**',
  module: built.href,
  bundle: `export { createClient, isVideoRetalkError, hasErrorCode, isOutcomeUnknown } from ${JSON.stringify(built.pathname)}`,
  settableInterval: true,
  running: {
    created: 1775200000,
    id,
    model: 'videoretalk',
    object: 'video.generation.task',
    progress: 40,
    status: 'processing',
    task_info: { can_cancel: false },
    type: 'video',
  },
  make({ base, fetch, requestTimeout }) {
    const { videos, tasks } = createClient({
      apiKey: 'sk-bench',
      baseUrl: base,
      fetch,
      requestTimeout,
      logger: {},
    });
    return {
      read: () => tasks.get(id),
      create: () => videos.generate(request),
      wait: ({ signal, interval, deadline, pollTimeout }) =>
        tasks.wait(id, { signal, pollInterval: interval, timeout: deadline, pollTimeout }),
    };
  },
};
