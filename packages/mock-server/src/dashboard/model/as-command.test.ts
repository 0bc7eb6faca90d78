import { execFileSync } from 'node:child_process';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { asClientCode, asCurl, type Creation } from './as-command.ts';

const hostile = `it's "$(touch x)" \`y\` \\ \n </script>`;
const creation: Creation = {
  origin: 'http://127.0.0.1:4010',
  path: '/v1/videos/generations',
  isOwnModel: true,
  apiKey: hostile.replaceAll('\n', ''),
  world: 'w',
  scenario: 'slow',
  request: { model: 'videoretalk', video_url: `https://example.com/${hostile}` },
};

test.skipIf(process.platform === 'win32')('a shell reads the command as it is meant', () => {
  const command = asCurl(creation).replace(/^curl/, 'printf "%s\\0"');
  const words = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).split('\0');
  expect(words).toContain(`Authorization: Bearer ${creation.apiKey}`);
  expect(words).toContain('X-Mock-Scenario: slow');
  expect(words).toContain('X-Mock-World: w');
  const body = words[words.indexOf('-d') + 1] ?? '';
  expect(JSON.parse(body)).toEqual(creation.request);
});

test('a program has the creation as it is meant', () => {
  const code = asClientCode(creation);
  const { diagnostics = [] } = ts.transpileModule(code, { reportDiagnostics: true });
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([]);
  const literal = /apiKey: (.+),\n/.exec(code)?.[1] ?? '';
  expect(new Function(`return ${literal}`)()).toBe(creation.apiKey);
});

test('a creation of another model says where it is created', () => {
  const request = { model: 'other', prompt: 'x' };
  const code = asClientCode({ ...creation, isOwnModel: false, path: '/v1/images/generations', request });
  expect(code).toContain("{ group: 'images', path: '/v1/images/generations', model: 'other' }");
  expect(code).toContain('client.images.generate(');
});

test('a creation in its key’s own world, without a scenario, needs no header of the mock', () => {
  const plain = { ...creation, world: undefined, scenario: '' };
  expect(asCurl(plain)).not.toContain('X-Mock');
  expect(asClientCode(plain)).not.toContain('fetch');
});
