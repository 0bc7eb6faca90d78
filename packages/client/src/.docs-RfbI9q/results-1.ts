import { createClient } from '@videoretalk/client';
import { downloadToFile } from '@videoretalk/client/node';

const client = createClient();
const task = await client.tasks.wait('task-unified-1756817821-4x3rx6ny');

const { size, contentType } = await downloadToFile(task, 'result.mp4', {
  maxBytes: 500_000_000,
  signal: AbortSignal.timeout(600_000),
  onProgress: ({ received, size: whole }) => console.log(received, whole),
});
console.log(size, contentType);
