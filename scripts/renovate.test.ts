import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from './docs/read-examples.ts';

interface Rule {
  readonly matchPackageNames?: readonly string[];
  readonly allowedVersions?: string;
  readonly enabled?: boolean;
}

const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');
const { packageRules } = JSON.parse(read('renovate.json')) as { packageRules: Rule[] };
const rulesOf = (name: string) => packageRules.filter((rule) => rule.matchPackageNames?.includes(name));

test('what the workspace overrides for Node 20 is not offered anew', () => {
  const { overrides } = parse(read('pnpm-workspace.yaml')) as { overrides: Record<string, string> };
  for (const name of Object.keys(overrides))
    expect(
      rulesOf(name).some(({ enabled }) => enabled === false),
      name,
    ).toBe(true);
});

test('what is in use lies within what may be offered', () => {
  const { packageManager } = JSON.parse(read('package.json')) as { packageManager: string };
  const { catalog } = parse(read('pnpm-workspace.yaml')) as { catalog: Record<string, string> };
  const used: Record<string, string | undefined> = { ...catalog, pnpm: packageManager.split('@').at(-1) };
  const held = packageRules.filter(({ allowedVersions }) => allowedVersions !== undefined);
  expect(held.length).toBeGreaterThan(2);
  for (const { matchPackageNames = [], allowedVersions = '' } of held) {
    const below = Number(/^<(\d+)$/.exec(allowedVersions)?.[1]);
    for (const name of matchPackageNames) {
      const major = Number(/\d+/.exec(used[name] ?? '')?.[0]);
      expect(major, `${name} is in use, and held below ${below}`).toBe(below - 1);
    }
  }
});
