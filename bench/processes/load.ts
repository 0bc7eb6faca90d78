import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A request that load is made of. */
export interface LoadRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LoadJob {
  readonly url: string;
  readonly connections: number;
  /** They are sent in turn. */
  readonly requests: readonly LoadRequest[];
  /** How long, or how many: one of the two. */
  readonly seconds?: number;
  readonly amount?: number;
}

export interface LoadResult {
  readonly answers: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** A load generator in a process of its own, so that it takes no turns with the server. */
export interface Load {
  /** @throws Error where the server left a request without an answer. */
  put(job: LoadJob): Promise<LoadResult>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL('./load-generator.mjs', import.meta.url)), { execArgv: [] });
  return {
    async put(job) {
      const told = once(child, 'message');
      child.send(job);
      const [result] = (await told) as [LoadResult & { errors: number }];
      if (result.errors > 0) throw new Error(`${result.errors} requests to ${job.url} got no answer`);
      return result;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
