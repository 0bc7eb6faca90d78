import RunwayML from '@runwayml/sdk';
import type { Peer } from '../peer.ts';

export const runway: Peer = {
  name: 'runway',
  module: '@runwayml/sdk',
  bundle: `export { default } from '@runwayml/sdk'`,
  settableInterval: false,
  running: { id: 'task-1', createdAt: '2026-01-01T00:00:00Z', status: 'RUNNING', progress: 0.4 },
  make({ base, fetch, requestTimeout }) {
    const client = (timeout = requestTimeout) =>
      new RunwayML({
        apiKey: 'bench',
        baseURL: base,
        ...(fetch && { fetch }),
        ...(timeout && { timeout }),
      });
    const usual = client();
    return {
      read: () => usual.tasks.retrieve('task-1'),
      create: () =>
        usual.imageToVideo.create({
          model: 'gen4_turbo',
          promptImage: 'https://example.com/a.png',
          promptText: 'a',
          ratio: '1280:720',
        }),
      // By way of a look-up, so that the first poll comes at once.
      wait: ({ signal, deadline, pollTimeout }) =>
        client(pollTimeout)
          .tasks.retrieve('task-1')
          .waitForTaskOutput({
            ...(signal && { abortSignal: signal }),
            ...(deadline && { timeout: deadline }),
          }),
    };
  },
};
