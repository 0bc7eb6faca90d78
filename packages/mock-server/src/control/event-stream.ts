import { streamSSE } from 'hono/streaming';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { eventId, placeOf } from './event-id.ts';
import { showEvent } from './show-event.ts';
import { instant } from './show-time.ts';

/** Real milliseconds after which a silent stream says that it is still there, so that proxies do not close it. */
const KEEP_ALIVE_MS = 15_000;

/**
 * Answers `streamEvents` with server-sent events (HTML Living Standard, section 9.2). A watcher that falls behind is
 * never waited for: it is told to list again where its place is gone.
 *
 * @param ending - Ends all streams, when the mock does.
 */
export function streamEvents(ending: AbortSignal): ControlHandler {
  return async ({ context, worlds, loaded, world, query }: ControlCall) => {
    const { events, id } = world;
    const asked = context.req.header('last-event-id') ?? query.last_event_id;
    let place = asked === undefined ? events.latest : placeOf(events, String(asked));
    context.header('x-accel-buffering', 'no');
    // A HEAD is answered as the GET would be, but nobody would read the stream.
    if (context.req.method === 'HEAD')
      return context.body(null, 200, { 'content-type': 'text/event-stream' });
    return streamSSE(context, async (stream) => {
      let wake = (): void => {};
      const forget = events.watch(() => wake());
      const end = (): void => stream.abort();
      ending.addEventListener('abort', end);
      stream.onAbort(() => wake());
      // The headers are sent with the first bytes, and a watcher wants to know that it is connected.
      await stream.write(': connected\n\n');
      while (!stream.aborted && !ending.aborted) {
        const event = place === undefined ? 'gone' : events.after(place);
        if (event === 'gone') {
          place = events.latest;
          const data = { type: 'resync', at: instant(world.clock.now()) };
          await stream.writeSSE({ event: 'resync', id: eventId(events, place), data: JSON.stringify(data) });
        } else if (event) {
          place = event.place;
          const current = worlds.existing(id) ?? world;
          const data = JSON.stringify(showEvent(loaded.contract, current, event));
          await stream.writeSSE({ event: event.type, id: eventId(events, place), data });
        } else if (!(await woken((resolve) => (wake = resolve)))) await stream.write(': still here\n\n');
      }
      ending.removeEventListener('abort', end);
      forget();
    });
  };
}

/** Waits for news; answers `false` where there were none for a long time. */
async function woken(onNews: (resolve: () => void) => void): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const news = new Promise<boolean>((resolve) => onNews(() => resolve(true)));
  const silence = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), KEEP_ALIVE_MS);
    // A watcher does not keep a process alive that has nothing else to do.
    timer.unref?.();
  });
  const outcome = await Promise.race([news, silence]);
  clearTimeout(timer);
  return outcome;
}
