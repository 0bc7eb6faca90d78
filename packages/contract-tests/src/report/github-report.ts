import type { Reported } from './reported.ts';
import { summary } from './summary.ts';

/** What a run has found, as workflow commands: GitHub shows them as annotations of the run. */
export function githubReport(report: Reported): string {
  const lines = report.findings.map(({ check, rule, level, promised, came, changed, curl }) =>
    command(
      level === 'breach' ? 'error' : 'warning',
      `${check}: ${rule}`,
      [
        `promised: ${promised}`,
        `came: ${came}`,
        ...(changed === undefined ? [] : [`changed: ${changed}`]),
        ...(curl === undefined ? [] : [`repeat: ${curl}`]),
      ].join('\n'),
    ),
  );
  if (report.problem !== undefined) lines.push(command('error', 'could not run', report.problem));
  return `${[...lines, command('notice', 'videoretalk-contract', summary(report))].join('\n')}\n`;
}

const command = (kind: string, title: string, message: string): string =>
  `::${kind} title=${data(title).replaceAll(':', '%3A').replaceAll(',', '%2C')}::${data(message)}`;

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
