import { expect, test } from 'vitest';
import { bundledComponents } from './bundled-components.ts';
import { licenceFaults } from './licence-faults.ts';

test('what is bundled with the pages is listed with its version and licence, and may be', () => {
  const components = bundledComponents();
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(['preact', 'swagger-ui-dist']));
  expect(components.find(({ name }) => name === 'preact')).toMatchObject({
    purl: expect.stringMatching(/^pkg:npm\/preact@\d+\./),
    licenses: [{ license: { id: 'MIT' } }],
  });
  expect(licenceFaults({ bomFormat: 'CycloneDX', components })).toEqual([]);
});
