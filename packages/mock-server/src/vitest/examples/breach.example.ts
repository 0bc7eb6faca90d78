import { test as base, expect } from 'vitest';
import { builtInContract } from '../../contract/contract.ts';
import { type Validator, validators } from '../../generated/validators.js';
import { type MockFixtures, mockFixtures, type SharedMockFixtures, sharedMockFixtures } from '../index.ts';
import { createTask } from './create-task.ts';

// A contract that no created task keeps. The program under test swallows the error, and the test sees nothing of it.
const errors = [{ instancePath: '/id', keyword: 'not', params: {}, message: 'must not be' }];
const never: Validator<unknown> = Object.assign((_: unknown): _ is unknown => false, { errors });
const contract = {
  contract: builtInContract,
  validators: { ...validators, VideoRetalkResponse: never },
  loadedAt: new Date(0),
};
const own = base.extend<MockFixtures>(mockFixtures({ contract }));
const shared = base.extend<SharedMockFixtures>(sharedMockFixtures({ contract }));

own('a breach fails a test with a mock of its own', async ({ mock, apiKey, baseUrl }) => {
  await expect(createTask({ mock, apiKey, baseUrl })).rejects.toThrow('500');
});

shared('a breach fails a test with a shared mock', async ({ mock, apiKey, baseUrl }) => {
  await expect(createTask({ mock, apiKey, baseUrl })).rejects.toThrow('500');
});

own('a test without a breach passes', async ({ control }) => {
  expect((await control.tasks.list()).tasks).toEqual([]);
});
