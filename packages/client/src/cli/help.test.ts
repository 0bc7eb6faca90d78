import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { requestFields } from '../generated/constants.ts';
import { exitStatuses } from './exit-statuses.ts';
import { type Command, commands } from './flags.ts';
import { help, helpOf } from './help.ts';

const names = Object.keys(commands) as Command[];
const page = readFileSync(fileURLToPath(new URL('../../../../docs/cli.md', import.meta.url)), 'utf8');

test('the help fits into 80 columns', () => {
  const lines = [help, ...names.map(helpOf)].flatMap((text) => text.split('\n'));
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('the help of generate shows the rules of every request field', () => {
  const text = helpOf('generate').replaceAll(/\s+/g, ' ');
  const { query_face_threshold: threshold, ...others } = requestFields;
  const { minimum, maximum, default: usual } = threshold;
  expect(text).toContain(`(query_face_threshold, ${minimum} to ${maximum}, ${usual} by default)`);
  for (const field of Object.keys(others)) if (field !== 'model') expect(text).toContain(`(${field})`);
});

test.each(names)('the page shows the help of %s as the command prints it', (name) => {
  expect(page).toContain(`\`\`\`text\n${helpOf(name)}\n\`\`\``);
});

test('the page shows every exit status', () => {
  const rows = Array.from(page.matchAll(/^\| (\d+) +\| (.+?) +\|/gm), ([, status, meaning]) => [
    status,
    meaning,
  ]);
  expect(rows).toEqual(Object.values(exitStatuses).map(({ status, meaning }) => [String(status), meaning]));
});
