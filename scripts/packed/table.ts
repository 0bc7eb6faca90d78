import { subjects } from './row.ts';
import type { Outcome, TriedRow } from './try-rows.ts';

/** The table of the page, in Markdown. */
export function tableOf(rows: readonly TriedRow[]): string {
  const head = ['With', 'How', ...subjects.map((subject) => `\`${subject}\``)];
  const lines = rows.map(({ name, how, outcomes }) => [
    name,
    how,
    ...subjects.map((one) => tell(outcomes[one])),
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, at) => Math.max(...all.map((line) => line[at]?.length ?? 0)));
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [print(head), rule, ...lines.map(print)].join('\n');
}

function tell(outcome: Outcome): string {
  if (outcome.kind === 'passes') return 'passes';
  const why = outcome.why.replaceAll('|', '/').replace(/\s+/g, ' ').slice(0, 200);
  return outcome.kind === 'skipped' ? `– (${why})` : `**fails**: ${why}`;
}

const begin = '<!-- made by pnpm packed -->';
const end = '<!-- end of what pnpm packed makes -->';

/** Puts a table into the page, in the place of the one before. */
export function putTable(page: string, table: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from === -1 || to < from) throw new Error(`the page has no place for the table: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
}
