import { join } from 'node:path';
import { RowError, serve } from './processes.ts';

/** A mock that has been started by its installed command. */
export interface RunningMock {
  readonly url: string;
  stop(): void;
}

/** The file that the command of a package runs, in a project. */
export function commandFile(project: string, subject: string): string {
  return join(project, 'node_modules/@videoretalk', subject, 'dist/bin.js');
}

/**
 * Starts the mock of a project.
 *
 * @param runtime - What runs it; the Node of this process unless given.
 */
export async function startMock(
  project: string,
  runtime: readonly [string, ...string[]] = [process.execPath],
): Promise<RunningMock> {
  const line = [
    ...runtime,
    commandFile(project, 'mock-server'),
    '--port',
    '0',
    '--clock',
    'automatic',
    '--json',
  ] as const;
  const { firstLine, stop } = await serve({ line: [...line], folder: project });
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(firstLine)?.[0];
  if (url !== undefined) return { url, stop };
  stop();
  throw new RowError(`the mock tells no address, but: ${firstLine}`);
}

/** Uses a mock of a project, and ends it. */
export async function withMock<T>(
  project: string,
  use: (url: string) => Promise<T>,
  runtime?: readonly [string, ...string[]],
): Promise<T> {
  const mock = await startMock(project, runtime);
  try {
    return await use(mock.url);
  } finally {
    mock.stop();
  }
}
