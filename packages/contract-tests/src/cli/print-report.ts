import { writeFileSync } from 'node:fs';
import { githubReport } from '../report/github-report.ts';
import { junitReport } from '../report/junit-report.ts';
import type { Reported } from '../report/reported.ts';
import { textReport } from '../report/text-report.ts';
import type { Flags } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** The name of the command, for what is written on standard error. */
export const commandName = 'videoretalk-contract';

/** Prints a report in the forms that the flags ask for. */
export function printReport(report: Reported, flags: Flags): void {
  // Not to be mixed with what a program reads.
  const toPeople = flags.json ? process.stderr : process.stdout;
  if (report.problem !== undefined && report.checks.length === 0)
    process.stderr.write(`${commandName}: ${report.problem}\n`);
  else toPeople.write(textReport(report));
  if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (flags.github) toPeople.write(githubReport(report));
  if (flags.junit !== undefined) writeReport('junit', flags.junit, junitReport(report));
}

/** @throws {UsageError} where the file cannot be written. */
export function writeReport(flag: 'junit' | 'har', file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--${flag} ${file} cannot be written: ${(error as Error).message}`);
  }
}
