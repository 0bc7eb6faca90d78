import { createHttpPoller, type OperationResponse } from '@azure/core-lro';
import type { Peer } from '../peer.ts';

/** It polls, and leaves all requests to its user. */
export const coreLro: Peer = {
  name: 'core-lro',
  module: '@azure/core-lro',
  bundle: `export { createHttpPoller } from '@azure/core-lro'`,
  settableInterval: true,
  running: { id: 'operation-1', status: 'Running' },
  make({ base, fetch = globalThis.fetch }) {
    const send = async (method: string, url: string, signal?: AbortSignal): Promise<OperationResponse> => {
      const response = await fetch(url, { method, signal: signal ?? null });
      const body = (await response.json()) as Record<string, unknown>;
      const headers = { ...Object.fromEntries(response.headers), 'operation-location': `${base}/operation` };
      return {
        flatResponse: body,
        rawResponse: { statusCode: response.status, request: { method, url }, headers, body },
      };
    };
    return {
      wait: ({ signal, interval }) =>
        createHttpPoller(
          {
            sendInitialRequest: () => send('POST', `${base}/start`),
            sendPollRequest: (url, options) =>
              send('GET', url, options?.abortSignal as AbortSignal | undefined),
          },
          interval === undefined ? {} : { intervalInMs: interval },
        ).pollUntilDone(signal ? { abortSignal: signal } : {}),
    };
  },
};
