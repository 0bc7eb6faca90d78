import { expect, test } from 'vitest';
import { explainStart } from './explain-start.ts';
import { greeting } from './greeting.ts';

test('the greeting tells what a person needs, in under ten lines', () => {
  const lines = greeting('http://127.0.0.1:4010', { clock: 'real', speed: 20 }, {});
  expect(lines.length).toBeLessThan(10);
  expect(lines.slice(0, 4)).toEqual([
    'VideoRetalk mock on http://127.0.0.1:4010',
    '  dashboard  http://127.0.0.1:4010/_mock',
    '  key        any, such as "test"; each has a world of its own',
    '  clock      real, 20 times as fast',
  ]);
  expect(lines[4]).toMatch(/^ {2}try {8}curl http:\/\/127\.0\.0\.1:4010\/v1\/videos\/generations -H /);
});

test('a token that was made is told, and one that was given is not', () => {
  const options = { controlToken: 'secret' };
  const made = greeting('http://0.0.0.0:4010', options, { host: '0.0.0.0' }).join('\n');
  expect(made).toContain('  token      secret, in the header X-Mock-Token');
  // An address that means all of them can be listened on, and not opened.
  expect(made).toContain('  dashboard  http://127.0.0.1:4010/_mock');
  const given = greeting('http://127.0.0.1:4010', options, { 'control-token': 'secret' }).join('\n');
  expect(given).not.toContain('secret');
});

test.each([
  ['EADDRINUSE', 'port 80 on 10.0.0.1 is in use. Choose another with --port, or 0 for any free one.'],
  ['EACCES', 'Choose one from 1024 on with --port'],
  ['EADDRNOTAVAIL', '10.0.0.1 is no address of this machine. Leave out --host'],
  ['ENOTFOUND', 'Leave out --host, or give an address.'],
  ['EODD', 'cannot listen on 10.0.0.1:80: odd'],
])('%s is explained with its fix', (code, text) => {
  expect(explainStart(Object.assign(new Error('odd'), { code }), '10.0.0.1', 80)).toContain(text);
});
