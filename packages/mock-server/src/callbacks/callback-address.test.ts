import { expect, test } from 'vitest';
import { callbackAddress, requestFields } from '../generated/constants.ts';
import { createCallbackGuard } from './callback-address.ts';

// The table of docs/egress-guard.md holds the verdicts on single URLs: see egress-guard-page.test.ts.
const guard = createCallbackGuard([]);

test.each(callbackAddress.refusedNetworks)(
  'an address of $range is refused, with its reason',
  ({ range, name }) => {
    const [address = ''] = range.split('/');
    expect(guard.refuseAddress(address, 'hooks.example.org')).toContain(`belongs to ${range} (${name})`);
  },
);

test.each(callbackAddress.refusedHostNames)('$host and the names below it are refused', ({ host, name }) => {
  for (const url of [`https://${host}/`, `https://${host}./`, `https://a.B.${host.toUpperCase()}/`])
    expect(guard.refuseUrl(url)).toContain(`stands for ${name}`);
  expect(guard.refuseUrl(`https://not-${host}.example.org/`)).toBeUndefined();
});

test('a name that only begins or ends like a refused one is let through', () => {
  expect(guard.refuseUrl('https://mylocalhost.example.org/')).toBeUndefined();
  expect(guard.refuseUrl('https://localhost.example.org/')).toBeUndefined();
  expect(guard.refuseUrl('https://hooks.notlocal/')).toBeUndefined();
});

test('a URL that was parsed is judged as its text is', () => {
  expect(guard.refuseUrl(new URL('https://2130706433/'))).toContain('loopback');
  expect(guard.refuseUrl(new URL('https://example.com/'))).toBeUndefined();
});

test('a URL may be as long as the contract says, and no longer', () => {
  const { maxLength } = requestFields.callback_url;
  expect(guard.refuseUrl('https://example.com/'.padEnd(maxLength, 'x'))).toBeUndefined();
  expect(guard.refuseUrl('https://example.com/'.padEnd(maxLength + 1, 'x'))).toContain(
    `${maxLength} are the most`,
  );
});

test.each(['', 'no address', '127.1', '010.0.0.1', '1.2.3.4.5'])(
  'what is no address is refused as one: %j',
  (text) => expect(guard.refuseAddress(text, 'hooks.example.org')).toContain('is no IP address'),
);

test('an address with a zone is refused', () => {
  expect(guard.refuseAddress('2606:4700::1111%eth0', 'hooks.example.org')).toContain('zone');
});

test('a refused IPv4 address is found at every place where IPv6 can carry it', () => {
  for (const carrier of [
    '::ffff:10.0.0.1',
    '::10.0.0.1',
    '::ffff:0:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b:1::10.0.0.1',
  ])
    expect(guard.refuseAddress(carrier, 'x.org')).toMatch(/10\.0\.0\.1 .*10\.0\.0\.0\/8/);
  // 6to4 carries it in front, Teredo with its bits flipped, ISATAP behind a marker.
  for (const carrier of ['2002:a00:1::', '2a00:1:2:3:0:5efe:a00:1', '2a00:1:2:3:200:5efe:a00:1'])
    expect(guard.refuseAddress(carrier, 'x.org')).toContain('10.0.0.1');
  expect(guard.refuseAddress('2a00:1:2:3:0:5efe:808:808', 'x.org')).toBeUndefined();
});

test('what is allowed in development is let through, also by plain http, and nothing else', () => {
  const open = createCallbackGuard([
    'localhost',
    '10.0.0.0/8',
    '::1',
    '[fd12::1]',
    'Box.Internal.',
    'bücher.test',
  ]);
  for (const url of [
    'http://localhost:3000/',
    'https://LOCALHOST./',
    'http://10.9.9.9/',
    'http://[::1]:8080/',
    'http://[::ffff:10.1.1.1]/',
    'http://[fd12::1]/',
    'http://box.internal/',
    'http://xn--bcher-kva.test/',
  ]) {
    expect(open.refuseUrl(url)).toBeUndefined();
    expect(open.allows(url)).toBe(true);
  }
  for (const url of [
    'http://192.168.0.1/',
    'http://a.localhost/',
    'http://[fd12::2]/',
    'http://example.com/',
    'ftp://localhost/',
    'http://user@localhost/',
    'http://localhost:0/',
  ])
    expect(open.refuseUrl(url)).toBeTypeOf('string');
  expect(open.allows('https://example.com/')).toBe(false);
  expect(open.allows('not a URL')).toBe(false);
});

test('an allowed name may resolve to anything, another name only to what is allowed', () => {
  const open = createCallbackGuard(['box.internal', '192.168.7.0/24']);
  expect(open.refuseAddress('10.0.0.1', 'box.internal')).toBeUndefined();
  expect(open.refuseAddress('10.0.0.1', 'hooks.example.org')).toContain('private network');
  expect(open.refuseAddress('192.168.7.9', 'hooks.example.org')).toBeUndefined();
});

test('a network that is allowed does not open the IPv4 addresses inside of its own', () => {
  const open = createCallbackGuard(['64:ff9b::/96', '64:ff9b::7f00:1']);
  expect(open.refuseAddress('64:ff9b::808:808', 'hooks.example.org')).toBeUndefined();
  expect(open.refuseAddress('64:ff9b::a00:1', 'hooks.example.org')).toContain('10.0.0.1');
  expect(open.refuseAddress('64:ff9b::7f00:1', 'hooks.example.org')).toBeUndefined();
  const teredo = createCallbackGuard(['2001::/32']);
  expect(teredo.refuseAddress('2001:0:808:808::f7f7:f7f7', 'x.org')).toBeUndefined();
  expect(teredo.refuseAddress('2001:0:808:808::f5ff:fffe', 'x.org')).toContain('10.0.0.1 inside the Teredo');
  const both = createCallbackGuard(['64:ff9b::/96', '10.0.0.0/8']);
  expect(both.refuseAddress('64:ff9b::a00:1', 'hooks.example.org')).toBeUndefined();
});

test.each([
  '10.0.0.0/8',
  '172.16.0.0/12',
  '127.0.0.0/8',
  'fc00::/7',
  'fd00::/8',
  'fe80::/10',
  '2001:db8::/32',
  '::1/128',
])('%s may be allowed', (entry) => {
  expect(createCallbackGuard([entry]).refuseAddress(entry.split('/')[0] ?? '', 'x.org')).toBeUndefined();
});

test.each([
  ['0.0.0.0/0', 'too wide'],
  ['192.0.0.0/6', 'too wide'],
  ['::/0', 'too wide'],
  ['2000::/3', 'too wide'],
  ['192.168.1.5/8', 'Write 192.0.0.0/8'],
  ['::ffff:10.0.0.0/104', 'IPv4 network'],
  ['10.0.0.0/33', 'neither'],
  ['10/8', 'neither'],
  ['*', 'wildcard'],
  ['*.example.org', 'wildcard'],
  ['localhost:3000', 'write "localhost"'],
  ['[::1]:3000', 'write "[::1]"'],
  ['127.1', 'Write it in full: 127.0.0.1'],
  ['fe80::1%eth0', 'zone'],
  ['http://localhost', 'neither'],
  ['', 'neither'],
  ['a b', 'neither'],
])('%j cannot be allowed, and the error says why', (entry, why) => {
  expect(() => createCallbackGuard([entry])).toThrow(TypeError);
  expect(() => createCallbackGuard([entry])).toThrow(why);
  expect(() => createCallbackGuard([entry])).toThrow(`allowCallbackHosts: ${JSON.stringify(entry)}`);
});
