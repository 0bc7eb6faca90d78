import { startServer } from './start-server.ts';

const { port } = await startServer({
  port: Number(process.env.PORT ?? 8787),
  publicUrl: process.env.PUBLIC_URL,
  callbackToken: process.env.CALLBACK_TOKEN,
  file: process.env.JOBS_FILE ?? 'jobs.json',
});
console.log(`The back end listens on http://127.0.0.1:${port}`);
