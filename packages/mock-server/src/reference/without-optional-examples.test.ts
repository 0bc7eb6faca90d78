import { expect, test } from 'vitest';
import { withoutOptionalExamples } from './without-optional-examples.ts';

test('only what may be left out of a request loses its examples', () => {
  const schema = { type: 'string' };
  const world = { $ref: '#/components/schemas/World' };
  const document = {
    parameters: [
      { name: 'world', in: 'header', required: false, schema: world, example: 'tests' },
      { name: 'after', in: 'query', schema, examples: { one: { value: 'x' } } },
      { name: 'id', in: 'path', required: true, schema, example: 'task' },
    ],
    body: { schema: { example: 'kept' }, example: { in: 'kept' } },
    components: { schemas: { World: { type: 'string', example: 'tests' } } },
  };
  expect(withoutOptionalExamples(document)).toEqual({
    ...document,
    parameters: [
      { name: 'world', in: 'header', required: false, schema },
      { name: 'after', in: 'query', schema },
      { name: 'id', in: 'path', required: true, schema, example: 'task' },
    ],
  });
});
