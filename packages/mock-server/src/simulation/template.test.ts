import { expect, test } from 'vitest';
import { builtInContract as contract } from '../contract/contract.ts';
import type { CreationRequest } from './plan.ts';
import { planTask } from './plan-task.ts';
import { seededRandom } from './seeded-random.ts';
import { tellCreated, tellTask } from './task-at.ts';
import { readTemplate } from './template.ts';

const request = contract.requestExamples.minimal as CreationRequest;

test('values stand in their places, and a name that stands for none is a text', () => {
  const template = readTemplate({
    'a "b"': '$text',
    list: ['$number', { deep: ['$list', null] }, []],
    other: '$unknown',
    none: {},
  });
  const filled = {
    'a "b"': 'say "hi" \u2028 \ud800',
    list: [-0.5, { deep: [[1, { x: true }], null] }, []],
    other: '$unknown',
    none: {},
  };
  const values = { $text: filled['a "b"'], $number: -0.5, $list: [1, { x: true }] };
  expect(template.value(values)).toStrictEqual(filled);
  expect(template.json(values)).toEqual({ text: JSON.stringify(filled), isAscii: false });
});

test.each([
  ['nothing but ASCII', { a: '$a', b: 1 }, { $a: 'https://example.com/a.mp4' }, true],
  ['a value of other characters', { a: '$a' }, { $a: 'é' }, false],
  ['a name of other characters', { é: '$a' }, { $a: 1 }, false],
])('a length can be told from the characters only where all are ASCII: %s', (_, parts, values, isAscii) => {
  expect(readTemplate(parts).json(values).isAscii).toBe(isAscii);
});

test.each(Object.entries({ ...contract.scenarios, 'no scenario': undefined }))(
  'the JSON of a task is that of its value: %s',
  (name, scenario) => {
    const plan = planTask({
      contract,
      request,
      id: 'task-unified-1767225600-abcdefgh',
      owner: 'key-1',
      requestId: 'req_1',
      now: 1000,
      resultBase: 'http://127.0.0.1:4010/results/key-1',
      random: seededRandom(name),
      scenario: scenario && { name, scenario },
    });
    const half = Number.isFinite(plan.finishesAt) ? (plan.startsAt + plan.finishesAt) / 2 : plan.startsAt + 1;
    const tellings = [1000, half, plan.finishesAt].map((now) => tellTask(contract, plan, now));
    for (const { json, task } of [tellCreated(contract, plan), ...tellings])
      expect(json.text).toBe(JSON.stringify(task));
  },
);
