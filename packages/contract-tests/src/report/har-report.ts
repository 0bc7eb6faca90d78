import type { Entry, Har, Header, PostData } from 'har-format';
import type { Exchange, ExchangeMessage } from '../kit/exchange.ts';

/**
 * The traffic of a run as an HTTP Archive (HAR 1.2), for the network panel of a browser and other viewers. Callbacks are
 * among it, with the kit as the one that answers. Secrets have been taken out of the exchanges before.
 *
 * @param exchanges - What `onExchange` was told.
 * @param version - Of whoever has recorded it.
 */
export function harReport(exchanges: readonly Exchange[], version: string): string {
  const har: Har = {
    log: {
      version: '1.2',
      creator: { name: 'videoretalk-contract', version },
      entries: [...exchanges].sort(byTime).map(entryOf),
    },
  };
  return `${JSON.stringify(har, null, 2)}\n`;
}

const byTime = (one: Exchange, other: Exchange): number => (one.startedAt < other.startedAt ? -1 : 1);

function entryOf(exchange: Exchange): Entry {
  const { kind, check, startedAt, waitMs, receiveMs, request, response, problem } = exchange;
  const comment = [
    check ?? 'first contact',
    ...(kind === 'callback' ? ['a callback to the kit'] : []),
    problem,
  ];
  return {
    startedDateTime: startedAt,
    time: waitMs + receiveMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headersOf(request),
      queryString: queryOf(request.url),
      headersSize: -1,
      bodySize: request.bytes,
      ...(request.bytes === 0 ? {} : { postData: postDataOf(request) }),
    },
    response: {
      // As browsers tell it where no answer came.
      status: response?.status ?? 0,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: response === undefined ? [] : headersOf(response),
      content: {
        size: response?.bytes ?? 0,
        mimeType: typeOf(response),
        ...(response?.body ? { text: response.body } : {}),
      },
      redirectURL: response?.headers.location ?? '',
      headersSize: -1,
      bodySize: response?.bytes ?? -1,
    },
    cache: {},
    timings: { send: 0, wait: waitMs, receive: receiveMs },
    comment: comment.filter((part) => part !== undefined).join('; '),
  };
}

const headersOf = ({ headers }: ExchangeMessage): Header[] =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));

const typeOf = (message: ExchangeMessage | undefined): string => message?.headers['content-type'] ?? '';

/** The types of HAR ask for `params` as well, which its text has for forms alone. */
const postDataOf = (request: ExchangeMessage): PostData => ({
  mimeType: typeOf(request),
  text: request.body,
});

function queryOf(url: string): { name: string; value: string }[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}
