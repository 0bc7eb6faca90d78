import { expect, test } from 'vitest';
import { requestExamples } from '../generated/constants.ts';
import { fieldsAtFault } from '../judge/refusal.ts';
import { api, creation } from '../kit/api.ts';
import { singleFaults } from './single-faults.ts';
import { singleSounds } from './single-sounds.ts';

const schema = api.resolve(creation.body?.schema ?? {});
const faults = singleFaults(schema, api.resolve, requestExamples.minimal).filter(({ body, field }) =>
  fieldsAtFault(api.bodyErrors(creation, body)).has(field),
);

test('each constraint of each field is broken', () => {
  const broken = new Set(faults.map(({ field, keyword }) => `${field} ${keyword}`));
  const wanted = Object.entries(schema.properties ?? {}).flatMap(([field, rules]) =>
    ['type', 'enum', 'minimum', 'maximum', 'format', 'pattern', 'maxLength']
      .filter((keyword) => Object.hasOwn(rules, keyword))
      .map((keyword) => `${field} ${keyword}`),
  );
  expect(wanted.length).toBeGreaterThan(12);
  for (const one of [...wanted, ...(schema.required ?? []).map((field) => `${field} required`)])
    expect(broken).toContain(one);
});

test('a fault is told by the keyword that a validator names', () => {
  for (const { body, keyword, how, field } of faults) {
    const keywords = api.bodyErrors(creation, body).map((error) => error.keyword);
    expect(keywords, `${field} is ${how}`).toContain(keyword);
  }
});

test('a fault of one field is a fault of no other', () => {
  for (const { body, field } of faults)
    expect([...fieldsAtFault(api.bodyErrors(creation, body))]).toEqual([field]);
});

test('each sound body is sound, and each bound, default and value is met', () => {
  const values = Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([field, rules]) => [field, rules.example]),
  );
  const sounds = singleSounds(schema, api.resolve, requestExamples.minimal, values);
  for (const { body, name } of sounds) expect(api.bodyErrors(creation, body), name).toEqual([]);
  expect(sounds.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'together',
      'alone/callback_url',
      'bound/query_face_threshold/minimum',
      'bound/query_face_threshold/maximum',
      'bound/callback_url/maxLength',
      'value/video_extension/true',
      'default/query_face_threshold',
      'unknown-field',
    ]),
  );
});
