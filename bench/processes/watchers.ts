import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Has a mock's stream of events watched, until the function that comes back is called. */
export async function watch(url: string, count: number): Promise<() => Promise<void>> {
  const file = fileURLToPath(new URL('./watchers.mjs', import.meta.url));
  const child = fork(file, [url, String(count)], { execArgv: [] });
  await once(child, 'message');
  return async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
}
