/** How the command can end: the status that scripts see, and what it means. */
export const exitStatuses = {
  success: { status: 0, meaning: 'done' },
  failure: {
    status: 1,
    meaning: 'the network, the server or the disk is at fault; stderr says what to do',
  },
  usage: { status: 2, meaning: 'the call is at fault; nothing was sent' },
  refused: { status: 3, meaning: 'the request is at fault; nothing was created' },
  authentication: { status: 4, meaning: 'the API key is missing, wrong, or may not do this' },
  quota: { status: 5, meaning: 'the credits do not suffice' },
  failed: { status: 6, meaning: 'the task failed; it is not charged' },
  cancelled: { status: 7, meaning: 'the task was cancelled' },
  unfinished: { status: 8, meaning: 'the task goes on: the deadline came first, or it was not finished yet' },
  unknown: { status: 9, meaning: 'it is unknown whether a task was created: do not simply repeat it' },
  expired: { status: 10, meaning: 'the result link is dead' },
  interrupted: { status: 130, meaning: 'ended by SIGINT (Ctrl-C)' },
  terminated: { status: 143, meaning: 'ended by SIGTERM' },
} as const satisfies Record<string, { status: number; meaning: string }>;

/** A way to end. */
export type Exit = keyof typeof exitStatuses;
