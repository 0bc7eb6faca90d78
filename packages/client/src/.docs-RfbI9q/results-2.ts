import { createClient, downloadResult } from '@videoretalk/client';

const client = createClient();
const task = await client.tasks.wait('task-unified-1756817821-4x3rx6ny');

const { stream, contentType } = await downloadResult(task);
const answer = new Response(stream, { headers: { 'content-type': contentType ?? 'video/mp4' } });
console.log(answer.status);
