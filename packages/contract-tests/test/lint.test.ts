import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

test('both contracts pass the public rulesets and the house rules, without a hint', async () => {
  const contracts = ['openapi/videoretalk.yaml', 'openapi/mock-control.yaml'];
  const args = ['lint', ...contracts, '--ruleset', 'openapi/spectral.yaml'];
  const spectral = join(root, 'node_modules/.bin/spectral');
  const run = promisify(execFile)(spectral, [...args, '--fail-severity', 'hint'], { cwd: root });
  await expect(run).resolves.toMatchObject({ stdout: expect.stringContaining('No results') });
});
