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
  /** Each has one request under way at a time, and is kept until the job is done. */
  readonly connections: number;
  /** They are sent in turn. */
  readonly requests: readonly LoadRequest[];
  /** How long, or how many: one of the two. */
  readonly seconds?: number;
  readonly amount?: number;
  /** The status that every answer has to have. Any will do where it is left out. */
  readonly status?: number;
}

export interface LoadResult {
  /** How many came in that time. */
  readonly answers: number;
  /** Those too that came before the time began, one for each connection, and after it ended. */
  readonly all: number;
  readonly seconds: number;
  /** From a request to the last byte of its answer, in milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Microseconds of processor time that the load itself took. */
  readonly cpuUs: number;
}

/** A load generator in a process of its own, so that it takes no turns with the server. */
export interface Load {
  /** @throws Error where the server left a request without an answer, or gave another status than it should. */
  put(job: LoadJob): Promise<LoadResult>;
  stop(): void;
}

export function startLoad(): Load {
  const child = fork(fileURLToPath(new URL('./load-generator.mjs', import.meta.url)), { execArgv: [] });
  const gone = once(child, 'disconnect').then(() => ({ fault: 'the load generator has ended' }));
  return {
    async put({ status, ...job }) {
      const told = once(child, 'message').then(
        ([result]) => result as LoadResult | { readonly fault: string },
      );
      child.send(job);
      const result = await Promise.race([told, gone]);
      if ('fault' in result) throw new Error(`load on ${job.url}: ${result.fault}`);
      const strange = Object.keys(result.statuses).filter(
        (one) => status !== undefined && Number(one) !== status,
      );
      if (strange.length > 0)
        throw new Error(
          `load on ${job.url}: answers ${strange.join(', ')} came where ${status} was expected`,
        );
      return result;
    },
    stop: () => void child.kill('SIGKILL'),
  };
}
