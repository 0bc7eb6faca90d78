import { expect, test } from 'vitest';
import { likelyShell, quoteCommand, type Shell } from './quote-command.ts';

test.each<[Shell, string, string]>([
  ['posix', 'https://example.com/a.mp4', 'https://example.com/a.mp4'],
  ['posix', 'a b', "'a b'"],
  ['posix', "it's", "'it'\\''s'"],
  ['posix', '$HOME `x` "y" \\', `'$HOME \`x\` "y" \\'`],
  ['posix', '', "''"],
  ['cmd', 'https://example.com/a.mp4', 'https://example.com/a.mp4'],
  ['cmd', 'C:\\films\\made.mp4', 'C:\\films\\made.mp4'],
  ['cmd', "it's late.mp4", `"it's late.mp4"`],
  ['cmd', 'https://example.com/?a=1&b=2', '"https://example.com/?a=1&b=2"'],
  ['cmd', 'a%20b%20c', '"a"^%"20b"^%"20c"'],
  ['cmd', 'C:\\my films\\', '"C:\\my films\\\\"'],
  ['cmd', 'say "yes"', '"say ""yes"""'],
  ['cmd', 'a\\"b', '"a\\\\""b"'],
  ['cmd', '--output=-x,y', '"--output=-x,y"'],
  ['cmd', '', '""'],
  ['powershell', 'C:\\films\\made.mp4', 'C:\\films\\made.mp4'],
  ['powershell', "it's $HOME.mp4", "'it''s $HOME.mp4'"],
  ['powershell', 'it\u2019s', "'it\u2019\u2019s'"],
  ['powershell', 'https://example.com/?a=1&b=%20', "'https://example.com/?a=1&b=%20'"],
  ['powershell', 'a,b', "'a,b'"],
])('for %s the word %j is written %s', (shell, word, written) => {
  expect(quoteCommand(['videoretalk', word], shell)).toBe(`videoretalk ${written}`);
});

test.each<[string, Record<string, string>, Shell]>([
  ['linux', {}, 'posix'],
  ['darwin', { PROMPT: '%' }, 'posix'],
  ['win32', { PROMPT: '$P$G' }, 'cmd'],
  ['win32', {}, 'powershell'],
  ['win32', { SHELL: '/usr/bin/bash', PROMPT: '$P$G' }, 'posix'],
])('on %s with %j the shell is %s', (system, variables, shell) => {
  expect(likelyShell(system, variables)).toBe(shell);
});
