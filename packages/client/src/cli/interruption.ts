import { type Exit, exitStatuses } from './exit-statuses.ts';

/** The signals that end the command. Not SIGHUP: whoever runs it under `nohup` wants it to live on. */
const exits = { SIGINT: 'interrupted', SIGTERM: 'terminated' } as const satisfies Partial<
  Record<NodeJS.Signals, Exit>
>;

/** A signal ended the command. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  readonly exit: Exit;

  constructor(signal: keyof typeof exits) {
    super(`Ended by ${signal}.`);
    this.exit = exits[signal];
  }
}

/** What is needed of a process. */
export interface SignalSource {
  on(signal: NodeJS.Signals, listener: () => void): unknown;
  off(signal: NodeJS.Signals, listener: () => void): unknown;
  exit(status: number): void;
}

/**
 * Turns the first signal into an abort, whose reason is an `Interruption`. The second ends the process at once.
 *
 * @param lastWords Called before the process is ended, to say what has not been said yet.
 * @returns The signal for all work, and what stops listening.
 */
export function heedSignals(
  source: SignalSource,
  lastWords: (reason: Interruption) => void,
): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const listeners = (Object.keys(exits) as (keyof typeof exits)[]).map((name) => {
    const listener = () => {
      const reason = new Interruption(name);
      if (controller.signal.aborted) {
        lastWords(reason);
        source.exit(exitStatuses[reason.exit].status);
      } else controller.abort(reason);
    };
    source.on(name, listener);
    return [name, listener] as const;
  });
  return {
    signal: controller.signal,
    stop() {
      for (const [name, listener] of listeners) source.off(name, listener);
    },
  };
}
