import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { expect, test } from 'vitest';
import { testMock } from '../test-mock.ts';
import { createCallbackGuard } from './callback-address.ts';
import { createSendCallback } from './send-callback.ts';

const page = readFileSync(new URL('../../../../docs/egress-guard.md', import.meta.url), 'utf8');

const rows = page
  .slice(page.indexOf('## Verdicts'))
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [url = '', addresses = '', verdict = '', reason = ''] = line
      .split('|')
      .slice(1, 5)
      .map((cell) => cell.trim().replace(/^`|`$/g, ''));
    return {
      shown: url,
      url: url.replace(/\{(.) × (\d+)\}/, (_, letter: string, times: string) => letter.repeat(Number(times))),
      addresses: addresses === '' ? [] : addresses.split(', '),
      verdict,
      reason,
    };
  });

const guard = createCallbackGuard([]);
const { create } = testMock();

/** The status of a creation with this callback URL, and what it says. */
const submitted = (callback_url: string) => create({ callback_url });

test('the page has rows of every verdict, and none twice', () => {
  expect(rows.length).toBeGreaterThanOrEqual(90);
  expect(new Set(rows.map(({ url }) => url)).size).toBe(rows.length);
  for (const verdict of ['allowed', 'refused by form', 'refused at connection'])
    expect(rows.filter((row) => row.verdict === verdict).length).toBeGreaterThanOrEqual(10);
});

test.each(rows)('$shown: $verdict', async ({ url, addresses, verdict, reason }) => {
  const byForm = guard.refuseUrl(url);
  if (verdict === 'refused by form') {
    expect(reason).not.toBe('');
    expect(byForm).toContain(reason);
    expect(await submitted(url)).toMatchObject({
      status: 400,
      json: { error: { code: 'invalid_parameters', param: 'callback_url' } },
    });
    return;
  }
  expect(byForm).toBeUndefined();
  expect((await submitted(url)).status).toBe(200);

  const host = new URL(url).hostname;
  if (verdict === 'allowed') {
    expect(addresses.length > 0 || isIP(host.replace(/^\[|\]$/g, '')) !== 0).toBe(true);
    for (const address of addresses) expect(guard.refuseAddress(address, host)).toBeUndefined();
    return;
  }
  expect(verdict).toBe('refused at connection');
  expect(reason).not.toBe('');
  const lookup = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  const send = createSendCallback({ guard, lookup });
  const request = { url, method: 'POST', headers: {}, body: '' } as const;
  const result = await send(request, new AbortController().signal);
  expect(result).toHaveProperty('error', expect.stringContaining(reason));
  expect(result).toHaveProperty('error', expect.stringMatching(/^refused: /));
});
