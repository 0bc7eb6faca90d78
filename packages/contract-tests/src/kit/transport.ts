import type { ReadAnswer } from '../judge/contract-judge.ts';
import { DeadlinePassed, NoAnswer, Skipped } from './no-answer.ts';

/** A request as it goes out. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** An answer, read to its end, and what it answers. */
export interface Answer extends ReadAnswer {
  readonly sent: Sent;
  readonly bytes: Uint8Array;
}

/** An exchange as the transport sees it. Times are those of `performance.now()`. */
export interface Passed {
  readonly sent: Sent;
  /** The answer, or why there is none. */
  readonly answer: Answer | NoAnswer;
  readonly began: number;
  /** When the answer began. */
  readonly answered: number;
  readonly ended: number;
}

export interface TransportOptions {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds that one exchange may take. */
  readonly timeoutMs: number;
  /** When the whole run has to have ended, by `performance.now()`. */
  readonly deadline: number;
  /** The most requests of the run. */
  readonly mostRequests: number;
  /** Is told of each exchange. */
  readonly onPassed?: (passed: Passed) => void;
}

/** Sends requests, each within its time, and all within theirs. */
export interface Transport {
  /** How many requests were sent. */
  readonly requests: number;
  /** How many of the latest requests in a row were not answered. */
  readonly unanswered: number;
  /**
   * @param longestMs - How long the exchange may take, where that is not what all may.
   * @throws {NoAnswer} where none comes. {@link Skipped} and {@link DeadlinePassed} where nothing may be sent any more.
   */
  send(sent: Sent, longestMs?: number): Promise<Answer>;
  /** Waits, but not beyond the deadline. */
  wait(ms: number): Promise<void>;
}

/** The longest answer that is read. No answer of the contract comes near it; a stream without an end does. */
const LONGEST_ANSWER = 64 * 1024 * 1024;

export function createTransport(options: TransportOptions): Transport {
  const { fetch, timeoutMs, deadline, mostRequests, onPassed = () => {} } = options;
  let requests = 0;
  let unanswered = 0;

  async function send(sent: Sent, longestMs = timeoutMs): Promise<Answer> {
    const left = deadline - performance.now();
    if (left <= 0) throw new DeadlinePassed();
    if (requests >= mostRequests) throw new Skipped(`the budget of ${mostRequests} requests is spent`);
    requests += 1;
    const allowed = Math.min(longestMs, left);
    const aborter = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A fetch that was handed in may not listen to the signal. The race ends all the same.
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const cause =
          allowed < longestMs ? new DeadlinePassed() : new NoAnswer(`none within ${longestMs} ms`);
        reject(cause);
        aborter.abort(cause);
      }, allowed);
    });
    const began = performance.now();
    let answered = began;
    const onBegin = (): void => {
      answered = performance.now();
    };
    try {
      const answer = await Promise.race([exchange(fetch, sent, aborter.signal, onBegin), late]);
      unanswered = 0;
      onPassed({ sent, answer, began, answered, ended: performance.now() });
      return answer;
    } catch (error) {
      if (error instanceof DeadlinePassed) throw error;
      unanswered += 1;
      const none = error instanceof NoAnswer ? error : new NoAnswer(reasonOf(error), { cause: error });
      onPassed({ sent, answer: none, began, answered, ended: performance.now() });
      throw none;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    get requests() {
      return requests;
    },
    get unanswered() {
      return unanswered;
    },
    send,
    async wait(ms) {
      const left = deadline - performance.now();
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, Math.min(ms, left))));
      if (ms >= left) throw new DeadlinePassed();
    },
  };
}

async function exchange(
  fetch: typeof globalThis.fetch,
  sent: Sent,
  signal: AbortSignal,
  onBegin: () => void,
): Promise<Answer> {
  const { method, url, headers, body } = sent;
  const response = await fetch(url, {
    method,
    headers,
    redirect: 'manual',
    signal,
    ...(body === undefined ? {} : { body: new TextEncoder().encode(body) }),
  });
  onBegin();
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  while (reader !== undefined) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > LONGEST_ANSWER) {
      await reader.cancel();
      throw new NoAnswer(`the answer does not end within ${LONGEST_ANSWER} bytes`);
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  const text = new TextDecoder().decode(bytes);
  return { sent, status: response.status, headers: response.headers, text, bytes };
}

/** Node hides what went wrong on the network in the causes. */
function reasonOf(error: unknown): string {
  const told: string[] = [];
  for (let at: unknown = error; at instanceof Error && told.length < 4; at = at.cause) {
    const { code } = at as { code?: unknown };
    const text = at.message || (typeof code === 'string' ? code : at.name);
    if (!told.includes(text)) told.push(text);
  }
  return told.join(': ') || String(error);
}
