// The entry of the contract kit for Vitest, as a user's tests have it.
import { describeContract } from '@videoretalk/contract-tests/vitest';
import { createMockServer } from '@videoretalk/mock-server';

describeContract({
  baseUrl: 'http://mock.test',
  fetch: createMockServer({ clock: 'automatic' }).fetch,
  seed: 1,
});
