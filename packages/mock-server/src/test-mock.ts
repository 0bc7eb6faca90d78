import { requestExamples } from './generated/constants.ts';
import type { CallbackRequest, MockServerOptions, SendResult } from './index.ts';
import { createMockServer } from './index.ts';
import { storeUnderTest } from './store/store-under-test.ts';

/** A mock for the tests of this package, with a frozen clock and a receiver that follows a script. Not part of it. */
export const minimal = requestExamples.minimal;
export const callback_url = 'https://hooks.example.org/done';
export const HOUR = 3_600_000;
export const origin = 'http://mock.test';

export interface Sent extends CallbackRequest {
  /** The world's time when it was sent. */
  readonly at: number;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into bodies that are judged elsewhere.
  readonly json: any;
}

/** An answer of a receiver with nothing in it. */
export function received(status = 204): SendResult {
  return { response: { status, headers: {}, body: '', truncated: false } };
}

/** @param results - What the receiver answers, one after the other; the last one is repeated for ever. */
export function testMock(options: MockServerOptions = {}, results: readonly SendResult[] = [received()]) {
  const sent: Sent[] = [];
  const mock = createMockServer({
    ...storeUnderTest(),
    clock: 'frozen',
    start: '2026-01-01T00:00:00Z',
    seed: 'test',
    sendCallback: async (request) => {
      const { now } = await control.clock.read();
      sent.push({ ...request, at: Date.parse(now) });
      return results[Math.min(sent.length, results.length) - 1] ?? { error: 'the test has no answer' };
    },
    ...options,
  });
  const control = mock.control({ apiKey: 'key' });
  const call = async (path: string, init: RequestInit = {}): Promise<Told> => {
    const response = await mock.fetch(new URL(path, origin), {
      ...init,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json', ...init.headers },
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  };
  return {
    mock,
    control,
    sent,
    call,
    create: (body: object | string = {}, headers: Record<string, string> = {}) =>
      call('/v1/videos/generations', {
        method: 'POST',
        headers,
        body: typeof body === 'string' ? body : JSON.stringify({ ...minimal, ...body }),
      }),
    read: (id: string) => call(`/v1/tasks/${id}`),
    now: async () => Date.parse((await control.clock.read()).now),
    advance: (ms: number) => control.clock.advance({ ms }),
  };
}
