import type { SendCallback } from '@videoretalk/mock-server';

/** How long an attempt may take, as the contract says it; a broken server has another one. */
export const sendWithin =
  (timeoutMs: number, redirect: RequestRedirect = 'manual'): SendCallback =>
  async ({ url, method, headers, body }, signal) => {
    const { hostname } = new URL(url);
    // Whoever else is named as a receiver shall not be bothered by a measurement.
    if (hostname !== '127.0.0.1')
      return { response: { status: 204, headers: {}, body: '', truncated: false } };
    const late = AbortSignal.timeout(timeoutMs);
    try {
      const answer = await fetch(url, {
        method,
        headers,
        body,
        redirect,
        signal: AbortSignal.any([signal, late]),
      });
      await answer.arrayBuffer();
      return { response: { status: answer.status, headers: {}, body: '', truncated: false } };
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error), timedOut: late.aborted };
    }
  };

/** Sends to loopback alone, and keeps all that the contract promises. */
export const sendCallback: SendCallback = sendWithin(10_000);
