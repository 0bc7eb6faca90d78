import type { Finding } from '../kit/finding.ts';
import type { Reported } from './reported.ts';
import { summary } from './summary.ts';

/** What a run has found, for people at a terminal. */
export function textReport(report: Reported): string {
  const blocks = groupsOf(report.findings).map(([check, findings]) => {
    const title = report.checks.find(({ id }) => id === check)?.title ?? '';
    return [`✗ ${check}`, ...(title ? [`  ${title}`] : []), ...findings.map(findingText)].join('\n');
  });
  const skipped = skippedText(report);
  return `${[
    ...blocks,
    ...(skipped === '' ? [] : [skipped]),
    ...report.notes.map((note) => `note: ${note}`),
    ...(report.problem === undefined ? [] : [`could not run: ${report.problem}`]),
    summary(report),
  ].join('\n\n')}\n`;
}

function findingText({ rule, level, promised, came, changed, curl }: Finding): string {
  return [
    `\n  ${level} ${rule}`,
    `    promised  ${promised}`,
    `    came      ${came}`,
    ...(changed === undefined ? [] : [`    changed   ${changed}`]),
    ...(curl === undefined ? [] : [`    repeat    ${curl}`]),
  ].join('\n');
}

function groupsOf(findings: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.check, [...(groups.get(finding.check) ?? []), finding]);
  return [...groups];
}

function skippedText({ checks }: Reported): string {
  const reasons = new Map<string, number>();
  for (const { outcome, reason } of checks)
    if (outcome === 'skipped' && reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return [...reasons].map(([reason, count]) => `skipped: ${count} checks, since ${reason}`).join('\n');
}
