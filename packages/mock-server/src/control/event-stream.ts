import { streamSSE } from 'hono/streaming';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { eventId, placeOf } from './event-id.ts';
import { showEvent } from './show-event.ts';
import { instant } from './show-time.ts';

/** Real milliseconds after which a silent stream says that it is still there, so that proxies do not close it. */
const KEEP_ALIVE_MS = 15_000;

/**
 * Real milliseconds in which events gather before they are written together, for each watcher. The more there are, the
 * seldomer each is told: telling takes time from those who create and look up.
 */
const GATHER_MS = 1;

/** Real milliseconds in which nothing more is written to a watcher who could not be told of everything. */
const REST_MS = 1000;

// Taken when the module is read, so that a test that fakes the global timers does not stop the stream.
const { setTimeout, clearTimeout } = globalThis;

/**
 * Answers `streamEvents` with server-sent events (HTML Living Standard, section 9.2). A watcher that falls behind is
 * never waited for: it is told to list again where its place is gone.
 *
 * @param ending - Ends all streams, when the mock does.
 */
export function streamEvents(ending: AbortSignal): ControlHandler {
  return async ({ context, worlds, family, world, query }: ControlCall) => {
    const { events, id } = world;
    await events.prepare?.();
    const asked = context.req.header('last-event-id') ?? query.last_event_id;
    let place = asked === undefined ? events.latest : placeOf(events, String(asked));
    context.header('x-accel-buffering', 'no');
    // A HEAD is answered as the GET would be, but nobody would read the stream.
    if (context.req.method === 'HEAD')
      return context.body(null, 200, { 'content-type': 'text/event-stream' });
    return streamSSE(context, async (stream) => {
      let wake = (): void => {};
      const watch = events.watch();
      const end = (): void => stream.abort();
      ending.addEventListener('abort', end);
      stream.onAbort(() => wake());
      // The headers are sent with the first bytes, and a watcher wants to know that it is connected.
      await stream.write(': connected\n\n');
      while (!stream.aborted && !ending.aborted) {
        const latest = place === undefined ? 'gone' : events.after(place);
        if (latest === undefined) {
          const news = await woken((resolve) => {
            wake = resolve;
            watch.next(resolve);
          });
          if (!news) await stream.write(': still here\n\n');
        } else if (latest === 'gone' || events.latest - latest.place >= events.size / events.watchers) {
          place = events.latest;
          const data = { type: 'resync', at: instant(world.clock.now()) };
          await stream.write(written('resync', eventId(events, place), data));
          await pause(REST_MS, ending);
        } else {
          const current = worlds.existing(id) ?? world;
          let text = '';
          for (
            let event = events.after(latest.place - 1);
            typeof event === 'object';
            event = events.after(place)
          ) {
            place = event.place;
            const shown = showEvent(family, current, event);
            text += written(
              event.type,
              eventId(events, place),
              shown instanceof Promise ? await shown : shown,
            );
          }
          await stream.write(text);
          await pause(GATHER_MS * events.watchers, ending);
        }
      }
      ending.removeEventListener('abort', end);
      watch.forget();
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

/** Waits, but not for a mock that ends, nor for a process that has nothing else to do. */
function pause(ms: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const goOn = (): void => {
      clearTimeout(timer);
      ending.removeEventListener('abort', goOn);
      resolve();
    };
    const timer = setTimeout(goOn, ms);
    timer.unref?.();
    ending.addEventListener('abort', goOn);
  });
}

/** One event as the stream writes it. */
function written(type: string, id: string, data: object): string {
  return `event: ${type}\ndata: ${JSON.stringify(data)}\nid: ${id}\n\n`;
}
