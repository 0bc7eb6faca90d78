import assert from 'node:assert/strict';
import { createCallbackReceiver } from '@videoretalk/client';
import { sendTestCallback, testTask } from '@videoretalk/client/testing';

const task = testTask('failed');
const seen: string[] = [];
const receive = createCallbackReceiver({
  client: { tasks: { get: async () => task } }, // what the look-up shall find
  onTask: ({ status }) => {
    seen.push(status);
  },
  token: 'secret',
});

const first = await sendTestCallback(receive, { task, token: 'secret' });
const again = await sendTestCallback(receive, { task, token: 'secret' });
const forged = await sendTestCallback(receive, { task, token: 'guess' });
assert.deepEqual([first.status, again.status, forged.status], [204, 204, 401]);
assert.deepEqual(seen, ['failed']);
