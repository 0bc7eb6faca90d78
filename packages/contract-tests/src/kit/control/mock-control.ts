import { controlOperations, controlTokenHeader } from '../../generated/control-steering.ts';
import { NoAnswer, Skipped } from '../no-answer.ts';
import type { Settings } from '../settings.ts';
import type { Answer, Transport } from '../transport.ts';

/** A clock of a server, as `getClock` of a mock tells it. Times are Unix milliseconds. */
export interface ServerClock {
  readonly mode: string;
  readonly speed: number;
  readonly now: number;
  /** When something falls due next; `undefined` where nothing will. */
  readonly nextAt: number | undefined;
}

/** Steers a server that has the control API of a mock (`openapi/mock-control.yaml`): only its tasks and its clock. */
export interface MockControl {
  clock(): Promise<ServerClock>;
  /** Stops the clock, and gives what sets it going again as it was. */
  freeze(): Promise<() => Promise<void>>;
  /** Moves the clock to what falls due next, or by so many ms, and waits until what fell due has been done. */
  advance(to: 'next-event' | number): Promise<ServerClock>;
  /** Ends a task at the present time. */
  endTask(id: string, state: 'completed' | 'failed' | 'cancelled'): Promise<void>;
}

/** What was found out about the control API of a server. */
export type Steering =
  | { readonly kind: 'steered'; readonly control: MockControl }
  /** There is one, and it does not take us: how time passes there is unknown. */
  | { readonly kind: 'locked'; readonly status: number }
  | { readonly kind: 'none' };

/** Why nothing is known of how time passes on the server, for what depends on it. */
export const LOCKED =
  'the server has a clock of its own, and its control API asks for a token: set VIDEORETALK_MOCK_TOKEN (option controlToken)';

type Operation = keyof typeof controlOperations;
/** A receiver may take its whole time while the clock is moved, and there may be several. */
const LONGEST_MOVE_MS = 120_000;

/**
 * Asks whether a server has the control API of a mock.
 *
 * @throws {DeadlinePassed} where the run has to end.
 */
export async function findControl(settings: Settings, transport: Transport): Promise<Steering> {
  const { baseUrl, apiKey, controlToken } = settings;

  const call = (operation: Operation, body?: object, id = ''): Promise<Answer> => {
    const { method, path } = controlOperations[operation];
    const headers = {
      authorization: `Bearer ${apiKey}`,
      ...(controlToken === undefined ? {} : { [controlTokenHeader.toLowerCase()]: controlToken }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const url = `${new URL(baseUrl).origin}${path.replace('{task_id}', encodeURIComponent(id))}`;
    const sent = { method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    return transport.send(sent, operation === 'advanceClock' ? LONGEST_MOVE_MS : undefined);
  };
  const told = async (operation: Operation, body?: object, id?: string): Promise<unknown> => {
    const answer = await call(operation, body, id).catch((error: unknown) => {
      throw error instanceof NoAnswer ? new Skipped(`${operation} of the mock: ${error.message}`) : error;
    });
    if (answer.status === 200) return JSON.parse(answer.text);
    throw new Skipped(`${operation} of the mock answers ${answer.status} ${answer.text.slice(0, 200)}`);
  };

  const control: MockControl = {
    clock: async () => clockOf(await told('getClock')),
    async freeze() {
      const { mode, speed } = await control.clock();
      await told('setClock', { mode: 'frozen' });
      return async () => void (await told('setClock', { mode, ...(mode === 'real' ? { speed } : {}) }));
    },
    async advance(to) {
      const move = to === 'next-event' ? { to_next_event: true } : { by_ms: to };
      return clockOf(((await told('advanceClock', move)) as { clock: unknown }).clock);
    },
    async endTask(id, state) {
      const operation = { completed: 'finishTask', failed: 'failTask', cancelled: 'cancelTask' } as const;
      await told(operation[state], undefined, id);
    },
  };

  const [health, clock] = [await tried(call('getHealth')), await tried(call('getClock'))];
  if (clock?.status === 200 && isClock(clock.text)) return { kind: 'steered', control };
  if (health?.status === 200 && health.text.replaceAll(/\s/g, '') === '{"status":"ok"}')
    return { kind: 'locked', status: clock?.status ?? 0 };
  return { kind: 'none' };
}

async function tried(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

interface ToldClock {
  readonly mode: string;
  readonly now: string;
  readonly speed: number;
  readonly next_event_at: string | null;
}

function isClock(text: string): boolean {
  try {
    const { mode, now } = JSON.parse(text) as ToldClock;
    return typeof mode === 'string' && !Number.isNaN(Date.parse(now));
  } catch {
    // Another server answers this path as it likes.
    return false;
  }
}

function clockOf(told: unknown): ServerClock {
  const { mode, now, speed, next_event_at } = told as ToldClock;
  return {
    mode,
    speed,
    now: Date.parse(now),
    nextAt: next_event_at === null ? undefined : Date.parse(next_event_at),
  };
}
