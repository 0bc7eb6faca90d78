import type { CallbackRequest, SendCallback } from '../callbacks/send-callback.ts';

/** The callbacks of a mock in a test. None leaves the process. */
export interface ReceivedCallbacks {
  /** Every attempt so far, the first one first. */
  readonly received: readonly CallbackRequest[];
  /** The next attempt that this has not answered with yet. It waits for one that is still to come. */
  next(): Promise<CallbackRequest>;
  /**
   * Has a receiver answer from now on. Without one, each attempt is answered with 204.
   *
   * @param receive - Gets the request as it would arrive. Where it throws, the attempt has failed without an answer.
   */
  answerWith(receive: (request: Request) => Response | Promise<Response>): void;
  /** Takes an attempt: the option `sendCallback` of a mock. */
  readonly send: SendCallback;
}

/**
 * Receives callbacks in place of the network.
 *
 * @param instead - Sends them on where it is given; what is sent is told to the test all the same.
 */
export function receiveCallbacks(instead?: SendCallback): ReceivedCallbacks {
  const received: CallbackRequest[] = [];
  const waiting: ((callback: CallbackRequest) => void)[] = [];
  let given = 0;
  let receive: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 204 });

  const answer: SendCallback = async ({ url, method, headers, body }, signal) => {
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    // A receiver that never answers must not outlive its test.
    const response = await Promise.race([receive(new Request(url, { method, headers, body })), stopped]);
    const text = await response.text();
    return {
      response: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: text,
        truncated: false,
      },
    };
  };

  return {
    received,
    async next() {
      const known = received[given];
      given += 1;
      return known ?? new Promise((resolve) => waiting.push(resolve));
    },
    answerWith(own) {
      receive = own;
    },
    async send(request, signal) {
      received.push(request);
      waiting.shift()?.(request);
      return (instead ?? answer)(request, signal);
    },
  };
}
