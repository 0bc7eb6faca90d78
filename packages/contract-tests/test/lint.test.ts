import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('all contracts pass the public rulesets and the house rules, without a hint', async () => {
  const files = readdirSync(join(root, 'openapi')).filter((file) => file.endsWith('.yaml'));
  const contracts = files
    .map((file) => `openapi/${file}`)
    .filter((file) => /^openapi:/m.test(readFileSync(join(root, file), 'utf8')));
  expect(contracts).toContain('openapi/gpt-4o-image.yaml');
  const args = ['lint', ...contracts, '--ruleset', 'openapi/spectral.yaml'];
  const spectral = join(root, 'node_modules/.bin/spectral');
  const run = promisify(execFile)(spectral, [...args, '--fail-severity', 'hint'], { cwd: root });
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') });
});
