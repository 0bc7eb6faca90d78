import type { Middleware } from 'openapi-fetch';
import { createClient } from './client.ts';
import { errors, requestExamples } from './generated/constants.ts';
import type { ClientOptions } from './options.ts';
import { withMiddleware } from './raw/with-middleware.ts';
import type { GenerateRequest } from './task-types.ts';
import type { VideoRetalkClient } from './video-retalk-client.ts';

/** Helpers of the tests: a fetch that follows a script, and a clock that is moved by hand. Not part of the package. */
export const apiKey = 'sk-"secret"-0123456789';
export const id = 'task-unified-1775200000-xyz12345';
export const { model: _, ...request } = requestExamples.minimal satisfies GenerateRequest;
export const documented = errors;

type Answer = (request: Request) => Response | Promise<Response>;

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Answer {
  return () => new Response(JSON.stringify(body), { status, headers });
}
export function text(body: string, status = 200): Answer {
  return () => new Response(body, { status });
}
export const dropped: Answer = () => Promise.reject(new TypeError('fetch failed'));
/** Never answers, and does not heed its signal either. */
export const hung: Answer = () => new Promise(() => {});

export function task(status: string, progress: number, more: object = {}): Record<string, unknown> {
  return { id, status, progress, created: 1, model: 'videoretalk', object: 'video.generation.task', ...more };
}

export interface World {
  client: VideoRetalkClient;
  requests: Request[];
  /** The delays that were slept to their end, in ms. */
  slept: number[];
  /** Sleeps that are under way. */
  asleep(): number;
  /** Moves the time whenever nothing else happens, until the work has ended. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
}

/** The last answer is repeated for ever. */
export function world(
  answers: Answer[],
  { middleware = [], ...options }: Partial<ClientOptions> & { middleware?: Middleware[] } = {},
): World {
  const requests: Request[] = [];
  const slept: number[] = [];
  const sleepers = new Set<{ at: number; ms: number; wake: () => void }>();
  let now = Date.parse('2026-01-01T00:00:00Z');
  const client = createClient({
    apiKey,
    pollInterval: 1000,
    logger: {},
    fetch: withMiddleware(middleware, async (sent) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(sent);
      if (!answer) throw new Error('The script has no answer.');
      return answer(sent);
    }),
    clock: {
      now: () => now,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          const sleeper = { at: now + ms, ms, wake: resolve };
          sleepers.add(sleeper);
          signal.addEventListener('abort', () => {
            sleepers.delete(sleeper);
            reject(signal.reason);
          });
        }),
    },
    ...options,
  });
  const settle = async () => {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setImmediate(done));
  };
  return {
    client,
    requests,
    slept,
    settle,
    asleep: () => sleepers.size,
    async run(work) {
      let ended = false;
      work.then(
        () => {
          ended = true;
        },
        () => {
          ended = true;
        },
      );
      for (let step = 0; step < 1000; step += 1) {
        await settle();
        if (ended) break;
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (!next) throw new Error('Nothing would ever happen again.');
        sleepers.delete(next);
        now = next.at;
        slept.push(next.ms);
        next.wake();
      }
      return work;
    },
  };
}

/** What a promise rejects with. */
export async function failure(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('It did not fail.');
}
