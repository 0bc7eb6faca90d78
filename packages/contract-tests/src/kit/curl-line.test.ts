import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { curlLine } from './curl-line.ts';
import { createMask } from './mask.ts';

/** What a shell makes of a line: the arguments of the command. */
function shellArguments(line: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${line}`;
  const printed = execFileSync('sh', ['-c', script], { env: { API_KEY: 'sk-key-of-shell' } }).toString();
  return printed.split('\0').slice(0, -1);
}

test('a shell reads the line as the request, with its own key', () => {
  const body = `{"it's":"a \\"quoted\\" $HOME \`text\`"}`;
  const sent = {
    method: 'POST',
    url: 'http://127.0.0.1/v1?a=1&b=2',
    headers: { authorization: 'Bearer sk-secret', 'content-type': 'application/json' },
    body,
  };
  const line = curlLine(sent, createMask(['sk-secret']));
  expect(line).not.toContain('sk-secret');
  expect(shellArguments(line)).toEqual([
    '-i',
    '-X',
    'POST',
    'http://127.0.0.1/v1?a=1&b=2',
    '-H',
    'authorization: Bearer sk-key-of-shell',
    '-H',
    'content-type: application/json',
    '--data-raw',
    body,
  ]);
});

test('a bare key is a whole argument', () => {
  const sent = { method: 'GET', url: 'http://a.test/sk-secret', headers: { authorization: 'sk-secret' } };
  expect(shellArguments(curlLine(sent, createMask(['sk-secret'])))).toEqual([
    '-i',
    'http://a.test/sk-key-of-shell',
    '-H',
    'authorization: sk-key-of-shell',
  ]);
});

test('a long body is told by its length', () => {
  const sent = { method: 'POST', url: 'http://a.test/', headers: {}, body: 'x'.repeat(5000) };
  const line = curlLine(sent, createMask([]));
  expect(line).toContain('# a body of 5000 characters');
  expect(line.length).toBeLessThan(300);
});
