import createClient from 'openapi-fetch';
import type { paths } from '../../../packages/client/src/index.ts';
import type { Peer } from '../peer.ts';
import { videoretalk } from './videoretalk.ts';

export const openapiFetch: Peer = {
  name: 'openapi-fetch',
  module: 'openapi-fetch',
  bundle: `export { default } from 'openapi-fetch'`,
  settableInterval: false,
  running: videoretalk.running,
  make({ base, fetch }) {
    const client = createClient<paths>({
      baseUrl: base,
      headers: { authorization: 'Bearer bench' },
      ...(fetch && { fetch: fetch as (request: Request) => Promise<Response> }),
    });
    return {
      read: () => client.GET('/v1/tasks/{task_id}', { params: { path: { task_id: 'task-unified-1' } } }),
      create: () =>
        client.POST('/v1/videos/generations', {
          body: {
            model: 'videoretalk',
            video_url: 'https://example.com/a.mp4',
            audio_url: 'https://example.com/a.wav',
          },
        }),
    };
  },
};
