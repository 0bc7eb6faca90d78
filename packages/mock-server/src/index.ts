export type { CallbackRequest, SendCallback, SendResult } from './callbacks/send-callback.ts';
export type { Clock } from './clock/clock.ts';
export { createManualClock, type ManualClock } from './clock/manual-clock.ts';
export { createMockServer, type ListeningMock, type MockServer, type MockServerOptions } from './server.ts';
