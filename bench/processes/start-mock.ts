import type { Bench } from '../measure.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** Starts the command of the published mock, at any free port. */
export function startMock(bench: Pick<Bench, 'mock'>, ...flags: string[]): Promise<ServerProcess> {
  return startLoggingMock(bench, '--quiet', ...flags);
}

/** The same, with a line for each request. */
export function startLoggingMock({ mock }: Pick<Bench, 'mock'>, ...flags: string[]): Promise<ServerProcess> {
  return startServer(mock.command, ['--port', '0', ...flags]);
}
