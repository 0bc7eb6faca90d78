import { fileURLToPath } from 'node:url';
import { type ServerProcess, startServer } from './server-process.ts';

export const bareServer = fileURLToPath(new URL('./bare-server.mjs', import.meta.url));

/** Starts the floor that servers are measured against. */
export function startBare(): Promise<ServerProcess> {
  return startServer(bareServer);
}
