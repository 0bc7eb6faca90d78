/** Runs works by receiver: a few at once for each, the rest in turn, and no receiver waits for another. */
export interface ReceiverQueue {
  /**
   * Runs a work, at once where its receiver has room, else after those that came before it.
   *
   * @param url - Where the work goes. Its origin is the receiver.
   * @returns What the work returns. It rejects with what the work throws, and where the queue is closed before the work
   *   begins.
   */
  run<T>(url: string, work: () => Promise<T>): Promise<T>;
  /** Refuses what waits and what comes later, and resolves once what runs has ended. */
  close(): Promise<void>;
}

interface Waiting {
  readonly start: () => void;
  readonly refuse: () => void;
  next: Waiting | undefined;
}

interface Lane {
  running: number;
  first: Waiting | undefined;
  last: Waiting | undefined;
}

/**
 * Makes a queue.
 *
 * @param options - `perReceiver`: how many works run at once for one receiver, a whole number of 1 or more.
 * @throws TypeError where `perReceiver` is none.
 */
export function createReceiverQueue({ perReceiver }: { readonly perReceiver: number }): ReceiverQueue {
  if (!(Number.isInteger(perReceiver) && perReceiver >= 1))
    throw new TypeError(`perReceiver must be a whole number of 1 or more, got ${perReceiver}`);
  // A receiver has a lane only while it has works: an idle one takes no memory.
  const lanes = new Map<string, Lane>();
  let closed = false;
  let allEnded: () => void = () => {};
  const ended = new Promise<void>((resolve) => {
    allEnded = resolve;
  });
  const refused = (): Error => new Error('the queue of callbacks is closed');

  const leave = (receiver: string, lane: Lane): void => {
    lane.running -= 1;
    const next = lane.first;
    if (next !== undefined) {
      lane.first = next.next;
      if (lane.first === undefined) lane.last = undefined;
      next.start();
    } else if (lane.running === 0) {
      lanes.delete(receiver);
      if (closed && lanes.size === 0) allEnded();
    }
  };

  const perform = async <T>(receiver: string, lane: Lane, work: () => Promise<T>): Promise<T> => {
    lane.running += 1;
    try {
      return await work();
    } finally {
      leave(receiver, lane);
    }
  };

  return {
    async run(url, work) {
      if (closed) throw refused();
      const receiver = new URL(url).origin;
      const lane = lanes.get(receiver) ?? { running: 0, first: undefined, last: undefined };
      lanes.set(receiver, lane);
      if (lane.running < perReceiver) return perform(receiver, lane, work);
      return new Promise((resolve, reject) => {
        const waiting: Waiting = {
          start: () => resolve(perform(receiver, lane, work)),
          refuse: () => reject(refused()),
          next: undefined,
        };
        if (lane.last) lane.last.next = waiting;
        else lane.first = waiting;
        lane.last = waiting;
      });
    },
    close() {
      closed = true;
      for (const lane of lanes.values()) {
        for (let next = lane.first; next !== undefined; next = next.next) next.refuse();
        lane.first = undefined;
        lane.last = undefined;
      }
      if (lanes.size === 0) allEnded();
      return ended;
    },
  };
}
