import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface CallbackReceivers {
  readonly ports: { readonly healthy: number; readonly hanging: number };
  /** How many requests the healthy one has taken. */
  taken(): Promise<number>;
  stop(): void;
}

export async function startReceivers(): Promise<CallbackReceivers> {
  const child = fork(fileURLToPath(new URL('./receivers.mjs', import.meta.url)), { execArgv: [] });
  const [{ ports }] = (await once(child, 'message')) as [Pick<CallbackReceivers, 'ports'>];
  return {
    ports,
    async taken() {
      child.send('taken?');
      const [told] = (await once(child, 'message')) as [{ taken: number }];
      return told.taken;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
