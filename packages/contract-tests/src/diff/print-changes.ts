import type { ContractChange, Severity, Side } from './contract-change.ts';
import { countChanges } from './count-changes.ts';

const sides: Readonly<Record<Side, string>> = {
  request: 'Requests',
  response: 'Answers and callbacks',
  behaviour: 'Behaviour',
};

const marks: Readonly<Record<Severity, string>> = { breaking: 'BREAKING', risky: 'risky', safe: 'safe' };

const line = ({ severity, message, operations, at, rule }: ContractChange): string => {
  const reached = operations.length > 0 ? operations.join(', ') : 'the whole API';
  return `  ${marks[severity].padEnd(9)} ${message}\n            ${reached} · ${rule} · ${at}`;
};

/**
 * Tells the changes to people: what clients send, what they are sent and what happens in time apart, the worst first.
 *
 * @returns lines without a colour, and a count at the end.
 */
export function printChanges(changes: readonly ContractChange[]): string {
  if (changes.length === 0) return 'No change: both contracts promise the same.\n';
  const parts = (Object.keys(sides) as Side[]).flatMap((side) => {
    const own = changes.filter((change) => change.side === side);
    return own.length === 0 ? [] : [`${sides[side]}\n${own.map(line).join('\n')}\n`];
  });
  const { breaking, risky, safe } = countChanges(changes);
  return [...parts, `${breaking} breaking, ${risky} risky, ${safe} safe\n`].join('\n');
}

/** The same for programs: a JSON document with the counts and all changes. */
export function printChangesAsJson(changes: readonly ContractChange[]): string {
  return `${JSON.stringify({ counts: countChanges(changes), changes }, null, 2)}\n`;
}
