import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { extensionProblems } from './extension-problems.ts';
import { readExtensionSchemas } from './extension-schemas.ts';
import { exampleOf, exampleOfProperty, needExamples } from './need-examples.ts';

const schemas = readExtensionSchemas(fileURLToPath(new URL('../../openapi/extensions', import.meta.url)));

test.each(Object.keys(needExamples))(
  'the example of %s is YAML that says the same, and keeps its schema',
  (what) => {
    const read = parse(exampleOf(what) ?? '');
    expect(read).toEqual(JSON.parse(JSON.stringify(needExamples[what])));
    expect(extensionProblems(read, schemas)).toEqual([]);
  },
);

test('what is lacking is found by how it begins', () => {
  expect(exampleOf('a form of the schema Task whose status is reviewing')).toContain('PendingTask');
  expect(exampleOf('what nobody has thought of')).toBeUndefined();
  expect(exampleOfProperty('x-simulation', 'largest_header_bytes')).toBe('largest_header_bytes: 16384');
});
