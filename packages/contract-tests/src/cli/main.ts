import { writeFileSync } from 'node:fs';
import {
  diffContracts,
  diffExitStatus,
  type OpenApiDocument,
  printChanges,
  printChangesAsJson,
  readContract,
  UnreadableContractError,
} from '../diff/index.ts';
import { contract } from '../generated/contract.ts';
import { allChecks } from '../kit/all-checks.ts';
import { checkServer } from '../kit/check-server.ts';
import { OptionError } from '../kit/option-error.ts';
import { githubReport } from '../report/github-report.ts';
import { junitReport } from '../report/junit-report.ts';
import { textReport } from '../report/text-report.ts';
import { type Flags, help, optionsOf, parseFlags, UsageError } from './flags.ts';

const name = 'videoretalk-contract';

/**
 * Runs the command, and sets the exit status of the process.
 *
 * @param version - Of the package.
 */
export async function main(version: string, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  try {
    process.exitCode = await run(parseFlags(args), version);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OptionError)) throw error;
    const message = error instanceof OptionError ? inFlags(error) : error.message;
    process.stderr.write(`${name}: ${message}\n`);
    process.exitCode = 2;
  }
}

/** The same in the words of the command. */
const inFlags = ({ message, option }: OptionError): string =>
  message.replace(
    option,
    `--${option.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  );

async function run(flags: Flags, version: string): Promise<number> {
  if (flags.help) return print(`${help}\n`);
  if (flags.version) return print(`${version}\n`);
  if (flags.list) return print(list(flags['callback-url']));
  if (flags.diff !== undefined) return compare(flags.diff, flags.json ?? false);

  const report = await checkServer(optionsOf(flags, process.env));
  // Not to be mixed with what a program reads.
  const toPeople = flags.json ? process.stderr : process.stdout;
  if (report.problem !== undefined && report.findings.length === 0)
    process.stderr.write(`${name}: ${report.problem}\n`);
  else toPeople.write(textReport(report));
  if (flags.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (flags.github) toPeople.write(githubReport(report));
  if (flags.junit !== undefined) writeReport(flags.junit, junitReport(report));
  return report.status;
}

/** Compares another contract with the one that the package was made from. */
async function compare(file: string, json: boolean): Promise<number> {
  try {
    const changes = diffContracts(contract as unknown as OpenApiDocument, await readContract(file));
    process.stdout.write(json ? printChangesAsJson(changes) : printChanges(changes));
    return diffExitStatus(changes);
  } catch (error) {
    if (!(error instanceof UnreadableContractError)) throw error;
    throw new UsageError(`--diff ${error.message}`);
  }
}

/** @throws {UsageError} where the file cannot be written. */
function writeReport(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--junit ${file} cannot be written: ${(error as Error).message}`);
  }
}

function list(callbackUrl: string | undefined): string {
  return allChecks({ callbackUrl, callbackReceiver: {}, courses: [] })
    .map(({ id, tags, title }) => `${id}  [${tags.join(', ')}]  ${title}\n`)
    .join('');
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
