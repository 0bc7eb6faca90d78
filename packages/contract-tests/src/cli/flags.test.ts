import { expect, test } from 'vitest';
import { toSettings } from '../kit/settings.ts';
import { optionsOf, parseFlags } from './flags.ts';

const url = ['--base-url', 'http://127.0.0.1:1'];
const read = (...args: string[]) =>
  optionsOf(parseFlags(args).flags, { VIDEORETALK_API_KEY: 'sk-of-environment' });

test.each([
  [['--base-url'], 'argument missing'],
  [['--fast'], "Unknown option '--fast'. See --help."],
  [[], '--base-url is missing'],
  [[...url, '--safe', '--full'], '--safe and --full exclude each other'],
  [[...url, '--seed', '-1'], "Option '--seed' argument is ambiguous"],
  [[...url, '--seed', 'x'], '--seed must be a whole number from 0 to 2147483647, got x'],
  [[...url, '--max-creations', '0'], '--max-creations must be a whole number from 1'],
  [[...url, '--timeout', '0'], '--timeout must be a number of seconds from 0.001'],
  [[...url, '--deadline', '1e3'], '--deadline must be a number of seconds'],
  [[...url, '--course', 'no header'], '--course must be a header'],
  [[...url, '--callback-url', 'hook'], '--callback-url must be a URL'],
  [[...url, '--callback-listen', '8080'], '--callback-listen must be HOST:PORT, such as 127.0.0.1:0'],
  [[...url, '--callback-listen', '127.0.0.1:65536'], '--callback-listen must be HOST:PORT'],
])('the flags %j are refused', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});

test('flags become options, and seconds become milliseconds', () => {
  const options = read(...url, '--full', '--poll-interval', '0.25', '--course', 'X-Mock-Scenario: no-face');
  expect(options).toMatchObject({
    profile: 'full',
    pollIntervalMs: 250,
    apiKey: 'sk-of-environment',
    courses: [{ 'x-mock-scenario': 'no-face' }],
  });
});

test('with an address to listen at, the callback URL is that of the own receiver', () => {
  const listen = ['--callback-listen', '[::1]:8443', '--callback-url', 'https://tunnel.example.com/hook'];
  expect(read(...url, ...listen)).toMatchObject({
    callbackReceiver: { host: '::1', port: 8443, url: 'https://tunnel.example.com/hook' },
  });
  expect(read(...url, ...listen)).not.toHaveProperty('callbackUrl');
});

test('a command stands behind two dashes, and its flags are its own', () => {
  expect(parseFlags(['--client', '--', 'node', '--json'])).toEqual({
    flags: { client: true },
    command: ['node', '--json'],
  });
});

test('a key of the command line comes before that of the environment', () => {
  expect(read(...url, '--api-key', 'sk-of-flag').apiKey).toBe('sk-of-flag');
});

test.each([
  ['http://localhost:4010', 'full'],
  ['http://127.1.2.3', 'full'],
  ['http://[::1]:80', 'full'],
  ['https://api.example.com', 'safe'],
  ['http://127.0.0.1.example.com', 'safe'],
  ['http://192.168.0.1', 'safe'],
])('the profile for %s is %s', (baseUrl, profile) => {
  expect(toSettings({ baseUrl }).profile).toBe(profile);
});
