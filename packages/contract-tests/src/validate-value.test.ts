import { expect, test } from 'vitest';
import { requestExamples } from './generated/constants.ts';
import { contract } from './generated/contract.ts';
import { locate, valueAt } from './locate.ts';
import { validateValue } from './validate-value.ts';

const schema = (name: string) => ['components', 'schemas', name];
const task = { ...(locate(['components', 'examples', 'CompletedTask', 'value'])?.value as object) };
const request = requestExamples.minimal;

test.each(Object.entries(requestExamples))('the example request %s is valid', async (_, example) => {
  expect(await validateValue(schema('VideoRetalkRequest'), example)).toEqual([]);
});

test.each(Object.keys(valueAt(contract, ['components', 'examples']) as object))(
  'the example %s is a task',
  async (name) => {
    const example = locate(['components', 'examples', name, 'value'])?.value;
    expect(await validateValue(schema('Task'), example)).toEqual([]);
  },
);

test.each([
  ['a format', { ...request, video_url: 'no url' }, '/video_url', 'format'],
  ['a type', { ...request, query_face_threshold: 170.5 }, '/query_face_threshold', 'type'],
  ['a range', { ...request, query_face_threshold: 201 }, '/query_face_threshold', 'maximum'],
  ['a pattern', { ...request, callback_url: 'http://example.com/' }, '/callback_url', 'pattern'],
  ['a list of values', { ...request, model: 'other' }, '/model', 'enum'],
])('%s is asserted', async (_, value, pointer, keyword) => {
  expect(await validateValue(schema('VideoRetalkRequest'), value)).toMatchObject([{ pointer, keyword }]);
});

test('a missing field is named', async () => {
  const violations = await validateValue(schema('VideoRetalkRequest'), { model: 'videoretalk' });
  expect(violations).toEqual([
    { pointer: '', keyword: 'required', message: 'the contract promises ["video_url","audio_url"]' },
  ]);
});

test('a choice between states reports only the state that the task claims', async () => {
  const violations = await validateValue(schema('Task'), { ...task, progress: 20 });
  expect(violations).toEqual([
    { pointer: '/progress', keyword: 'minimum', message: 'the contract promises 100' },
  ]);
});

test('a state that the contract does not know is reported', async () => {
  const violations = await validateValue(schema('Task'), { ...task, status: 'paused' });
  expect(violations).toMatchObject([{ pointer: '/status', keyword: 'enum' }]);
});

test('a schema that does not exist is an error of the caller', async () => {
  await expect(validateValue(schema('Nothing'), 1)).rejects.toThrow(
    'no schema at components / schemas / Nothing',
  );
});
