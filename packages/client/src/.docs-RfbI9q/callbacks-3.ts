import { createCallbackReceiver, createClient } from '@videoretalk/client';

const client = createClient();
export const POST = createCallbackReceiver({ client, onTask: () => {} });

const handle = client.tasks.resume('task-unified-1756817821-4x3rx6ny');
const task = await handle.wait(); // ends with the callback, or with the next look-up where none comes
console.log(task.results);
