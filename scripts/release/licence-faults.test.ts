import { expect, test } from 'vitest';
import { licenceFaults } from './licence-faults.ts';

function faults(
  ...licenses: ({ license: { id?: string; name?: string } } | { expression: string })[]
): string[] {
  return licenceFaults({ bomFormat: 'CycloneDX', components: [{ name: 'a', version: '1.0.0', licenses }] });
}

test.each(['MIT', 'ISC', 'Apache-2.0'])('%s is allowed', (id) => {
  expect(faults({ license: { id } })).toEqual([]);
});

test.each(['(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('%s is allowed', (expression) => {
  expect(faults({ expression })).toEqual([]);
});

test('a licence that asks for more is a fault, and so is a sum that has one', () => {
  expect(faults({ license: { id: 'GPL-3.0-only' } })).toEqual(['a@1.0.0: GPL-3.0-only']);
  expect(faults({ expression: 'MIT AND GPL-3.0-only' })).toEqual(['a@1.0.0: MIT AND GPL-3.0-only']);
  expect(faults({ license: { id: 'MIT' } }, { license: { name: 'see the file' } })).toEqual([
    'a@1.0.0: MIT, see the file',
  ]);
});

test('a package that tells no licence is a fault', () => {
  expect(faults()).toEqual(['a@1.0.0: tells no licence']);
});
