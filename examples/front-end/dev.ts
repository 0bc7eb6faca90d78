// `npm run dev`: the mock of the video service, the back end and the page, in one process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createMockServer } from '@videoretalk/mock-server';
import { createServer } from 'vite';
import { startServer } from '../back-end/src/start-server.ts';

const mock = createMockServer({ speed: 20, allowCallbackHosts: ['127.0.0.1'] });
const service = await mock.listen({ port: 4010 });

const folder = mkdtempSync(join(tmpdir(), 'videoretalk-example-'));
const backEnd = await startServer({
  port: 8787,
  publicUrl: 'http://127.0.0.1:8787',
  // The mock works twenty times as fast, so the looks at it are closer together.
  client: { apiKey: 'test', baseUrl: service.url, pollInterval: 1000 },
  file: join(folder, 'jobs.json'),
});

const page = await createServer({ root: fileURLToPath(new URL('.', import.meta.url)) });
await page.listen();

console.log(`The mock's reference is at ${service.url}/docs, its dashboard at ${service.url}/_mock`);
page.printUrls();

process.once('SIGINT', async () => {
  await Promise.all([page.close(), backEnd.close(), service.close()]);
  rmSync(folder, { recursive: true });
});
