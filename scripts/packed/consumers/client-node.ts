// What a user of the client writes on Node.
import { createServer } from 'node:http';
import { createCallbackReceiver, createClient } from '@videoretalk/client';
import { type DownloadedFile, downloadToFile, toNodeHandler } from '@videoretalk/client/node';

const client = createClient({ apiKey: 'sk-example' });

export async function save(id: string): Promise<string> {
  const file: DownloadedFile = await downloadToFile(await client.tasks.wait(id), 'result.mp4');
  return file.path;
}

const receiver = createCallbackReceiver({ client, onTask: (task) => console.log(task.status) });
export const server = createServer(toNodeHandler(receiver));
