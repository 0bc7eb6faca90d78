import { createApp } from './http/app.ts';
import type { MockServer } from './mock-server.ts';
import type { MockServerOptions } from './options.ts';
import { makeMockServer } from './server.ts';

/**
 * Makes a mock of the VideoRetalk API (operations `createVideoRetalkGeneration` and `getTaskDetail`, and the callback
 * `taskFinished`), with its control API beside it.
 *
 * @throws TypeError where an option is at fault.
 */
export function createMockServer(options: MockServerOptions = {}): MockServer {
  // It is loaded with the library: whoever asks in process, with a short limit of time, waits for nothing.
  return makeMockServer(options, () => createApp);
}
