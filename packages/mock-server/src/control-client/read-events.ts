import type { components } from '../generated/control-schema.ts';
import { MockControlError } from './mock-control-error.ts';

/** An event of a world, and its place in the stream. */
export type ReceivedEvent = components['schemas']['Event'] & { readonly id: string };

export interface EventSourceParts {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
}

/** Where a stream of events begins, and what ends it. */
export interface EventsFrom {
  /** The id of the last event that was seen: what has happened since comes first. Without it, the stream begins now. */
  readonly lastEventId?: string;
  /** Ends the stream. */
  readonly signal?: AbortSignal;
}

/** Makes a reader of the event stream. A stream that breaks off is not taken up again by itself. */
export function eventReader({ url, headers, fetch }: EventSourceParts) {
  return async function* events({ lastEventId, signal }: EventsFrom = {}): AsyncGenerator<ReceivedEvent> {
    const response = await fetch(url, {
      headers: { ...headers, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
      ...(signal ? { signal } : {}),
    });
    if (!response.ok || response.body === null)
      throw new MockControlError(response, await response.json().catch(() => undefined));
    // Not every browser can iterate a stream, so it is read by hand.
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    try {
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        const blocks = (rest + part.value).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) {
          const event = readBlock(block);
          if (event) yield event;
        }
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  };
}

/** One block of the stream; comments have no data, and say nothing. */
function readBlock(block: string): ReceivedEvent | undefined {
  const fields = block.split('\n').map((line) => /^(\w+): ?(.*)$/.exec(line) ?? []);
  const values = (name: string): string[] =>
    fields.filter(([, field]) => field === name).map(([, , value = '']) => value);
  const data = values('data').join('\n');
  return data === '' ? undefined : { ...JSON.parse(data), id: values('id').at(-1) ?? '' };
}
