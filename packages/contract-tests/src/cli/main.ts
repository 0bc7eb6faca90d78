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
import type { Exchange } from '../kit/exchange.ts';
import { OptionError } from '../kit/option-error.ts';
import { coverageReport } from '../report/coverage-report.ts';
import { harReport } from '../report/har-report.ts';
import { authorityIn } from './authority-file.ts';
import { type Flags, help, optionsOf, parseFlags } from './flags.ts';
import { holdClient } from './hold-client.ts';
import { commandName as name, printReport, writeReport } from './print-report.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs the command, and sets the exit status of the process.
 *
 * @param version - Of the package.
 */
export async function main(version: string, args: readonly string[] = process.argv.slice(2)): Promise<void> {
  try {
    const { flags, command } = parseFlags(args);
    process.exitCode = await run(flags, command, version);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OptionError)) throw error;
    const message = error instanceof OptionError ? inFlags(error) : error.message;
    process.stderr.write(`${name}: ${message}\n`);
    process.exitCode = 2;
  }
}

/** The same in the words of the command. */
const inFlags = ({ message, option }: OptionError): string =>
  message
    .replace('callbackReceiver must have a url', '--callback-url must be a URL')
    .replace('callbackReceiver', '--callback-listen')
    .replace(
      option,
      `--${option.replace(/Ms$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    );

async function run(flags: Flags, command: readonly string[], version: string): Promise<number> {
  if (flags.help) return print(`${help}\n`);
  if (flags.version) return print(`${version}\n`);
  if (flags.list) return print(list(flags['callback-url'], flags.model));
  if (flags.diff !== undefined) return compare(flags.diff, flags.json ?? false);
  if (flags.client) return holdClient(flags, command);
  if (command.length > 0) throw new UsageError('a command behind -- is for --client. See --help.');
  return check(flags, version);
}

async function check(flags: Flags, version: string): Promise<number> {
  const file = flags['callback-ca-file'];
  if (file !== undefined && flags['base-url'] === undefined) return makeAuthority(file);
  const options = optionsOf(flags, process.env);
  if (file !== undefined && options.callbackReceiver === undefined)
    throw new UsageError('--callback-ca-file needs --callback-listen, such as 127.0.0.1:0');
  const authority = file === undefined ? undefined : (await authorityIn(file)).authority;
  const exchanges: Exchange[] = [];
  const report = await checkServer({
    ...options,
    ...(options.callbackReceiver && { callbackReceiver: { ...options.callbackReceiver, authority } }),
    ...(flags.har === undefined ? {} : { onExchange: (exchange) => void exchanges.push(exchange) }),
  });
  printReport(report, flags);
  if (flags.coverage) (flags.json ? process.stderr : process.stdout).write(coverageReport(report.coverage));
  if (flags.har !== undefined) writeReport('har', flags.har, harReport(exchanges, version));
  return report.status;
}

/** The server has to be started with the certificate, and so before it can be checked. */
async function makeAuthority(file: string): Promise<number> {
  const { made } = await authorityIn(file);
  process.stdout.write(
    `${file} ${made ? 'was made' : 'is there'}, with its key in ${file}.key. Start the server so that it trusts it (the mock with --callback-ca ${file} --allow-callback-host 127.0.0.1), then check it with --base-url URL --callback-listen 127.0.0.1:0 --callback-ca-file ${file}\n`,
  );
  return 0;
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

function list(callbackUrl: string | undefined, models: readonly string[] | undefined): string {
  return allChecks({ callbackUrl, callbackReceiver: {}, courses: [], models: models ?? [] })
    .map(({ id, tags, title }) => `${id}  [${tags.join(', ')}]  ${title}\n`)
    .join('');
}

function print(text: string): 0 {
  process.stdout.write(text);
  return 0;
}
