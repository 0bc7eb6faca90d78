import { stat } from 'node:fs/promises';

/** Real milliseconds between two looks at the files. */
const LOOK_MS = 100;
/** How far the clock of a file system may be behind that of the process, in milliseconds. */
export const CLOCK_SLACK_MS = 20;

/** Looks at files again and again. */
export interface FileWatch {
  /**
   * Looks at these files, and at no others any more.
   *
   * @param since - When they were read, in Unix milliseconds: what has changed after that is a change.
   */
  follow(files: readonly string[], since: number): void;
  close(): void;
}

/**
 * Tells when files change, appear or vanish.
 *
 * Files are looked at instead of subscribed to: that sees editors that save by renaming, files that come later, shared
 * folders of containers and network drives alike, on every system. It suits a few files, as a contract has.
 *
 * @param onChange - Is told of each file that has changed.
 */
export function createFileWatch(onChange: (file: string) => void): FileWatch {
  const seen = new Map<string, { since: number; mark: string | undefined }>();
  let looking = false;

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    await Promise.all(
      [...seen].map(async ([file, entry]) => {
        const { mark, changedAt } = await markOf(file);
        const before = entry.mark;
        entry.mark = mark;
        const isNew = before === undefined ? changedAt >= entry.since - CLOCK_SLACK_MS : mark !== before;
        if (isNew && seen.get(file) === entry) onChange(file);
      }),
    );
    looking = false;
  };
  // It keeps no process alive that has nothing else to do.
  const timer = setInterval(look, LOOK_MS).unref();

  return {
    follow(files, since) {
      for (const file of seen.keys()) if (!files.includes(file)) seen.delete(file);
      for (const file of files) if (!seen.has(file)) seen.set(file, { since, mark: undefined });
    },
    close() {
      clearInterval(timer);
      seen.clear();
    },
  };
}

/** What tells one state of a file from another, and when it came about. */
async function markOf(file: string): Promise<{ mark: string; changedAt: number }> {
  try {
    const { ino, size, mtimeNs, ctimeNs, ctimeMs } = await stat(file, { bigint: true });
    return { mark: [ino, size, mtimeNs, ctimeNs].join(' '), changedAt: Number(ctimeMs) };
  } catch {
    // Missing, or out of reach: reading it will say which.
    return { mark: 'none', changedAt: 0 };
  }
}
