import { expect, test } from 'vitest';
import { KnownTemplates } from './known-templates.ts';

test('a template is read once, whether the same object comes again or another with its text', () => {
  const templates = new KnownTemplates({ id: '$id' });
  const more = { results: ['$url'] };
  const template = templates.with(more);
  expect(template.json({ $id: 'a', $url: 'b' }).text).toBe('{"id":"a","results":["b"]}');
  expect(templates.with(more)).toBe(template);
  expect(templates.with(structuredClone(more))).toBe(template);
});

test('of many texts each has its own template, also when the first has been forgotten', () => {
  const templates = new KnownTemplates({});
  const texts = [...Array.from({ length: 250 }, (_, n) => `${n}`), '0'];
  for (const text of texts) expect(templates.with({ text }).json({}).text).toBe(`{"text":"${text}"}`);
});
