import { expect, test } from 'vitest';
import { bumpFault, type ContractDifference, demandedBump, greatest } from './contract-bump.ts';

function difference(...severities: ('breaking' | 'risky' | 'safe')[]): ContractDifference[] {
  const changes = severities.map((severity) => ({ severity, message: 'seed is new', at: '#/seed' }));
  return [{ contract: 'videoretalk', changes }];
}

test.each([
  ['0.3.1', [], 'none'],
  ['0.3.1', ['safe'], 'patch'],
  ['0.3.1', ['safe', 'risky'], 'patch'],
  ['0.3.1', ['safe', 'breaking'], 'minor'],
  ['1.0.0', [], 'none'],
  ['1.0.0', ['safe'], 'minor'],
  ['1.0.0', ['risky'], 'minor'],
  ['12.4.0', ['risky', 'breaking', 'safe'], 'major'],
] as const)('after %s, the changes %j ask for %s', (version, severities, bump) => {
  expect(demandedBump(difference(...severities), version)).toBe(bump);
});

test('a step that is as great as it has to be is no fault, and neither is a greater one', () => {
  expect(bumpFault('minor', difference('risky'), '1.0.0')).toBeUndefined();
  expect(bumpFault('major', difference('risky'), '1.0.0')).toBeUndefined();
});

test('a step that is too small is told with the changes that ask for more, and with what to do', () => {
  expect(bumpFault('minor', difference('breaking'), '1.0.0')).toBe(
    `The contract has changed since 1.0.0 in a way that asks for a major step, but the changesets ask for minor.
Add a changeset with a major step ("pnpm changeset"), or take the change back.
  breaking videoretalk: seed is new (#/seed)`,
  );
});

test('the greatest step counts', () => {
  expect(greatest(['patch', 'major', 'minor'])).toBe('major');
  expect(greatest([])).toBe('none');
});
