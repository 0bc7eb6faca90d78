import { callbackDelivery } from '../../generated/constants.ts';
import { type Delivery, type ReceivedCallback, receives, toldReply } from './delivery-record.ts';
import type { CallbackFault } from './judge-callback.ts';

const { retryDelaysMs, timeoutMs } = callbackDelivery;
const mostAttempts = retryDelaysMs.length + 1;
const seconds = (ms: number): string => `${Math.round(ms) / 1000} s`;

/** A task that has ended has a callback. */
export function judgeSent({ received, ended, taskId, course }: Delivery): CallbackFault[] {
  if (!ended || received.length > 0) return [];
  return [
    {
      rule: 'callback/missing',
      promised: `the end of a task is announced to its callback_url (${course})`,
      came: `nothing, for ${taskId}`,
    },
  ];
}

/** A 2xx ends the delivery, whichever it is. */
export function judgeReceived({ received }: Delivery): CallbackFault[] {
  const index = received.findIndex(({ reply }) => receives(reply));
  const more = received.length - 1 - index;
  if (index === -1 || more === 0) return [];
  const reply = received[index]?.reply;
  return [
    {
      rule: 'callback/repeated',
      promised: `a callback that was answered with ${reply === undefined ? '' : toldReply(reply)} has been received: nothing more is sent`,
      came: `${more} more`,
    },
  ];
}

/** A callback that was not received is sent again, as often as the contract says and no more. */
export function judgeRetries({ received, waitedOut }: Delivery): CallbackFault[] {
  if (received.length === 0) return [];
  const isReceived = received.some(({ reply }) => receives(reply));
  const faults: CallbackFault[] = [];
  if (received.length > mostAttempts && !isReceived)
    faults.push({
      rule: 'callback/not-given-up',
      promised: `a callback is given up after ${mostAttempts} attempts`,
      came: `${received.length} attempts`,
    });
  const last = received.at(-1);
  if (waitedOut && last !== undefined && received.length < mostAttempts && !isReceived)
    faults.push({
      rule: 'callback/not-retried',
      promised: `after a reply of ${toldReply(last.reply)} a callback is sent again, ${mostAttempts} times in all`,
      came: `${received.length} attempts`,
    });
  return faults;
}

/** By how much the end of an attempt may differ from the contract's time, in ms: it begins before the request is here. */
const TOLERANCE_MS = { early: 1_000, late: 2_000 };

/** How far from the contract's delay a retry may be. */
interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * The next attempt comes so long after the end of the failed one. A clock that is moved by command may count what the
 * attempt took or not, but surely the time after which it was given up; in real time a network and a busy machine take
 * theirs.
 */
function boundsOf(delay: number, before: ReceivedCallback): Bounds {
  if (before.clockAt === undefined) return { earliest: 0.9 * delay - 100, latest: 1.5 * delay + 1_000 };
  const longest = before.longest ?? before.endedAt - before.at;
  const waited = before.reply === 'hangs' ? Math.min(before.repliedAt - before.at, timeoutMs) : 0;
  const early = before.reply === 'hangs' ? TOLERANCE_MS.early : 50;
  return { earliest: delay + waited - early, latest: delay + longest + 50 };
}

/** The retries come when the contract says. */
export function judgeSpacing({ received }: Delivery): CallbackFault[] {
  return received.slice(1, mostAttempts).flatMap((attempt, index) => {
    const before = received[index];
    const delay = retryDelaysMs[index];
    if (before === undefined || delay === undefined || receives(before.reply)) return [];
    const steered = attempt.clockAt !== undefined && before.clockAt !== undefined;
    const gap = steered ? Number(attempt.clockAt) - Number(before.clockAt) : attempt.at - before.endedAt;
    const { earliest, latest } = boundsOf(delay, steered ? before : { ...before, clockAt: undefined });
    if (gap >= earliest && gap <= latest) return [];
    return [
      {
        rule: 'callback/spacing',
        promised: `attempt ${index + 2} comes ${seconds(delay)} after the end of attempt ${index + 1}, which was answered with ${toldReply(before.reply)}`,
        came: `it came ${seconds(gap)} after ${steered ? 'its beginning, by the clock of the server' : 'it'}`,
      },
    ];
  });
}

/** A redirect leads nowhere: it counts as a failed attempt. */
export function judgeRedirect({ astray }: Delivery): CallbackFault[] {
  if (astray === 0) return [];
  return [
    {
      rule: 'callback/redirect',
      promised: 'a redirect is not followed',
      came: `${astray} requests to where it led`,
    },
  ];
}

/** A receiver that never answers is given up after the contract's time. */
export function judgeTimeout({ received }: Delivery): CallbackFault[] {
  return received
    .filter(({ reply }) => reply === 'hangs')
    .flatMap(({ at, repliedAt, givenUp }) => {
      const took = repliedAt - at;
      const kept = took >= timeoutMs - TOLERANCE_MS.early && took <= timeoutMs + TOLERANCE_MS.late;
      if (givenUp && kept) return [];
      return [
        {
          rule: 'callback/time-out',
          promised: `an attempt that is not answered ends after ${seconds(timeoutMs)}`,
          came: givenUp ? `it ended after ${seconds(took)}` : `it was still there after ${seconds(took)}`,
        },
      ];
    });
}
