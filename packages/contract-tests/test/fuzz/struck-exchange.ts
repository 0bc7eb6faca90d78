import type { MockServer } from '@videoretalk/mock-server';
import type { ReadAnswer } from '../../src/judge/contract-judge.ts';
import { inTime, type Sent } from './exchange.ts';

/** An answer, and how it ended. */
export interface StruckAnswer extends ReadAnswer {
  readonly end: 'whole' | 'broken' | 'endless' | 'reset';
}

const nothing = Symbol('nothing');

/** Sends a request that faults may strike, and reads as much of its answer as comes. */
export async function struckExchange(
  mock: MockServer,
  { method, path, ...init }: Sent,
): Promise<StruckAnswer> {
  const sent = mock.fetch(`http://mock.test${path}`, { method, ...(init as RequestInit) });
  const response = await inTime(`${method} ${path}`, sent).catch((error: Error) => error);
  if (response instanceof Error) {
    const { code } = (response.cause ?? {}) as { code?: string };
    if (code !== 'ECONNRESET') throw response;
    return { status: 0, headers: new Headers(), text: '', end: 'reset' };
  }
  const { status, headers, body } = response;
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    // All bytes are there at once where there is no socket: who waits longer waits for ever.
    const part = await Promise.race([
      reader?.read().catch((error: Error) => error),
      new Promise<typeof nothing>((resolve) => setTimeout(resolve, 20, nothing)),
    ]);
    if (part === nothing) {
      await reader?.cancel();
      return { status, headers, text, end: 'endless' };
    }
    if (part instanceof Error) return { status, headers, text, end: 'broken' };
    if (part === undefined || part.done) return { status, headers, text, end: 'whole' };
    text += decoder.decode(part.value, { stream: true });
  }
}
