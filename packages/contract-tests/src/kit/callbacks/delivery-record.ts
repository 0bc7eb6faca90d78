/** What a receiver does with one callback: it answers with a status, breaks the connection off, or never answers. */
export type Reply = { readonly status: number; readonly location?: string } | 'breaks-off' | 'hangs';

/** One request that a receiver got. Times without a name are those of `performance.now()`. */
export interface ReceivedCallback {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly reply: Reply;
  /** When the request had been read to its end. */
  readonly at: number;
  /** The same by the clock of the server, in ms; `undefined` where the server has none that can be read. */
  readonly clockAt: number | undefined;
  /** What a look-up told of the task before the reply. */
  readonly lookedUp: Readonly<Record<string, unknown>> | undefined;
  /** When it was replied, before that could be heard; where nothing was, when the server had given up. */
  readonly repliedAt: number;
  /** When the connection had ended. */
  readonly endedAt: number;
  /** Whether the server ended the connection before there was a reply. */
  readonly givenUp: boolean;
  /** The longest that the attempt can have taken for the server, in real ms; `undefined` where nobody can tell. */
  longest?: number;
}

/** A task with a callback, and all that came of it. */
export interface Delivery {
  readonly taskId: string;
  /** What the task was made to do, such as `completed`. */
  readonly course: string;
  readonly callbackUrl: string;
  /** What the receiver answers to each attempt in turn; the last one is repeated. */
  readonly replies: readonly Reply[];
  readonly received: readonly ReceivedCallback[];
  /** Requests that came to where a redirect led. */
  readonly astray: number;
  /** Whether the task was seen in a final state. */
  readonly ended: boolean;
  /** Whether it was waited long enough for all attempts to come. */
  readonly waitedOut: boolean;
}

/** Whether a reply says that a callback was received: the contract knows none but the statuses 2XX. */
export const receives = (reply: Reply): boolean =>
  typeof reply === 'object' && reply.status >= 200 && reply.status < 300;

/** A reply in words. */
export function toldReply(reply: Reply): string {
  if (reply === 'breaks-off') return 'a broken connection';
  if (reply === 'hangs') return 'nothing';
  return reply.location === undefined ? `${reply.status}` : `${reply.status}, a redirect`;
}
