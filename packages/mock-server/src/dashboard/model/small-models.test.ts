import { expect, test } from 'vitest';
import { minimal, testMock } from '../../test-mock.ts';
import { nameOfKey } from '../../worlds/worlds.ts';
import { pretty } from './pretty.ts';
import { playableAt, resultLinks } from './result-links.ts';
import { ruleFrom } from './rule-form.ts';
import { sourceName } from './source-name.ts';
import { visibleRows } from './visible-rows.ts';
import { worldLabel, worldOfKey } from './world-names.ts';
import { hearClock, hearEvent, timeAt } from './world-time.ts';

const now = '2026-01-01T00:00:00.000Z';
const start = Date.parse(now);

test('a real clock runs on between two events, at its speed, and the others stand still', () => {
  const real = hearClock({ mode: 'real', now, speed: 10, next_event_at: null }, 500);
  expect(timeAt(real, 1500)).toBe(start + 10_000);
  const frozen = hearClock({ mode: 'frozen', now, speed: 10, next_event_at: null }, 500);
  expect(timeAt(frozen, 1500)).toBe(start);
  expect(timeAt(hearEvent(frozen, start + 60_000, 1500), 1500)).toBe(start + 60_000);
  expect(timeAt(hearEvent(frozen, start - 1, 1500), 1500)).toBe(start);
});

test.each(['result-links', 'result-data', 'result-data-object', 'result-objects', 'result-extras'])(
  'the link of a result is found with %s',
  async (scenario) => {
    const { control, create } = testMock();
    const { json } = await create(minimal, { 'x-mock-scenario': scenario });
    await control.clock.advance({ hours: 1 });
    const links = resultLinks(await control.tasks.read(json.id));
    expect(links).toHaveLength(1);
    expect(playableAt(links[0] ?? '', 'http://localhost:9/mock/')).toMatch(
      /^http:\/\/localhost:9\/mock\/results\/key-\w+\/task-unified-.*\.mp4$/,
    );
  },
);

test('the world of a key has the name that the mock gives it', async () => {
  expect(await worldOfKey('test')).toBe(nameOfKey('test'));
  const keys = new Map([[nameOfKey('test'), 'test']]);
  expect(worldLabel(nameOfKey('test'), keys)).toBe('key “test”');
  expect(worldLabel('other', keys)).toBe('other');
});

test('of a long list, what is seen is drawn, and a little more', () => {
  const rows = visibleRows(10_000, 34, 34 * 5000, 680);
  expect(rows).toEqual({ first: 4992, end: 5028, above: 4992 * 34, height: 340_000 });
  expect(visibleRows(3, 34, 100_000, 680)).toMatchObject({ first: 3, end: 3 });
});

test('a rule is made of texts', () => {
  const texts = { scenario: 'slow', field: 'video_url', value: '*/long-*', times: '2' };
  expect(ruleFrom(texts)).toEqual({ scenario: 'slow', when: { video_url: '*/long-*' }, times: 2 });
  expect(ruleFrom({ ...texts, field: 'video_extension', value: 'true', times: '' })).toEqual({
    scenario: 'slow',
    when: { video_extension: true },
  });
  expect(ruleFrom({ ...texts, field: '', times: '' })).toEqual({ scenario: 'slow' });
});

test('sources are known by their last name, and odd ones stay as they are', () => {
  expect(sourceName('https://example.com/a/b.mp4?duration=2')).toBe('b.mp4?duration=2');
  expect(sourceName('https://example.com/')).toBe('example.com');
  expect(sourceName('javascript alert')).toBe('javascript alert');
  expect(sourceName(undefined)).toBe('');
});

test('JSON is set on lines, and anything else stays as it is', () => {
  expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(pretty('<h1>oops')).toBe('<h1>oops');
});
