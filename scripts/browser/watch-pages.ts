import type { BrowserContext } from 'playwright-core';

/** Notes what no page of ours may do. */
export interface PageWatch {
  follow(context: BrowserContext): void;
  /** What was noted since the watch began, one line each. */
  readonly faults: readonly string[];
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a page may load this address: it stays within the page or on this machine. */
export function staysHere(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ['data:', 'blob:', 'about:'].includes(protocol) || loopback.has(hostname);
}

/** Watches the pages of one test: what they ask for, what their policy blocks, and errors that nobody catches. */
export function watchPages(): PageWatch {
  const faults: string[] = [];
  const seeAddress = (address: string) => {
    if (!staysHere(address)) faults.push(`asked for ${address}, which is not on loopback`);
  };
  return {
    follow(context) {
      context.on('request', (request) => seeAddress(request.url()));
      context.on('page', (page) => page.on('websocket', (socket) => seeAddress(socket.url())));
      context.on('weberror', (error) => faults.push(`left uncaught: ${error.error().message}`));
      context.on('console', (message) => {
        if (message.text().includes('Content Security Policy'))
          faults.push(`broke its policy: ${message.text()}`);
      });
    },
    faults,
  };
}
