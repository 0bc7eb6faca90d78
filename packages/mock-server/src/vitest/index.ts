export type { CallbackRequest } from '../callbacks/send-callback.ts';
export type { Fixture, MockTest, TestTask } from './fixture.ts';
export { type MockFixtures, mockFixtures } from './mock-fixtures.ts';
export { type ReceivedCallbacks, receiveCallbacks } from './receive-callbacks.ts';
export {
  type SharedMockFixtures,
  type SharedMockOptions,
  sharedMockFixtures,
} from './shared-mock-fixtures.ts';
