// What a user of the mock writes. A marked line must not compile.
import { createMockServer, type ListeningMock, type MockControl, openStore } from '@videoretalk/mock-server';
import { mswHandlers } from '@videoretalk/mock-server/msw';
import { type MockFixtures, mockFixtures } from '@videoretalk/mock-server/vitest';
import { test as base } from 'vitest';

const mock = createMockServer({ clock: 'frozen', seed: 'a', onBreach: () => {} });

export async function listen(): Promise<string> {
  const listening: ListeningMock = await mock.listen({ port: 0 });
  return listening.url;
}

export async function steer(): Promise<number> {
  const control: MockControl = mock.control({ apiKey: 'test' });
  await control.clock.advance({ minutes: 5 });
  await control.rules.add({ scenario: 'insufficient-quota', times: 1 });
  await control.faults.add({ kind: 'error', status: 500, moment: 'after', times: 1 });
  const { tasks } = await control.tasks.list();
  return tasks.filter(({ status }) => status === 'completed').length;
}

export async function answer(): Promise<number> {
  const response: Response = await mock.fetch('http://mock.test/v1/tasks/task', { method: 'GET' });
  return response.status;
}

export const test = base.extend<MockFixtures>(mockFixtures());
test('a mock for each test', async ({ mock: own, apiKey, callbacks }) => {
  await own.fetch('http://mock.test/', { headers: { authorization: `Bearer ${apiKey}` } });
  await callbacks.next();
});

export const handlers = mswHandlers(mock, { baseUrl: 'http://mock.test' }).length;
export const stored = async () => createMockServer({ store: await openStore('file:mock.db') });
// @ts-expect-error There is no such clock.
export const refused = () => createMockServer({ clock: 'sundial' });
