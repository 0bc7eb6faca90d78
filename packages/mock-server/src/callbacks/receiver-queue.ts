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
  /**
   * The same for one of very many works that nobody waits for: while it has to wait, its subject is all that is kept.
   *
   * @throws TypeError where the URL is none.
   */
  add<S>(url: string, work: SharedWork<S>, subject: S): void;
  /** Refuses what waits and what comes later, and resolves once what runs has ended. */
  close(): Promise<void>;
}

/** A work that is the same for many subjects. */
export interface SharedWork<S> {
  /** Does it for a subject. Its receiver has room for another once this has settled. */
  run(subject: S): Promise<unknown>;
  /** Is told where the queue is closed before the work begins. */
  refuse(subject: S): void;
}

interface Waiting {
  readonly work: SharedWork<unknown>;
  readonly subject: unknown;
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

  const leave = (receiver: string, lane: Lane): void => {
    lane.running -= 1;
    const next = lane.first;
    if (next !== undefined) {
      lane.first = next.next;
      if (lane.first === undefined) lane.last = undefined;
      start(receiver, lane, next.work, next.subject);
    } else if (lane.running === 0) {
      lanes.delete(receiver);
      if (closed && lanes.size === 0) allEnded();
    }
  };

  const start = (receiver: string, lane: Lane, work: SharedWork<unknown>, subject: unknown): void => {
    lane.running += 1;
    const left = (): void => leave(receiver, lane);
    work.run(subject).then(left, left);
  };

  const add = (url: string, work: SharedWork<unknown>, subject: unknown): void => {
    if (closed) {
      work.refuse(subject);
      return;
    }
    const receiver = new URL(url).origin;
    let lane = lanes.get(receiver);
    if (lane === undefined) {
      lane = { running: 0, first: undefined, last: undefined };
      lanes.set(receiver, lane);
    }
    if (lane.running < perReceiver) {
      start(receiver, lane, work, subject);
      return;
    }
    const waiting: Waiting = { work, subject, next: undefined };
    if (lane.last) lane.last.next = waiting;
    else lane.first = waiting;
    lane.last = waiting;
  };

  return {
    run: (url, work) =>
      new Promise((resolve, reject) => {
        const run = async (): Promise<void> => {
          try {
            resolve(await work());
          } catch (error) {
            reject(error);
          }
        };
        const refuse = (): void => reject(new Error('the queue of callbacks is closed'));
        add(url, { run, refuse }, undefined);
      }),
    add,
    close() {
      closed = true;
      for (const lane of lanes.values()) {
        for (let next = lane.first; next !== undefined; next = next.next) next.work.refuse(next.subject);
        lane.first = undefined;
        lane.last = undefined;
      }
      if (lanes.size === 0) allEnded();
      return ended;
    },
  };
}
