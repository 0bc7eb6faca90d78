import { env, platform } from 'node:process';

/** The ways in which shells take words apart. */
export type Shell = 'posix' | 'cmd' | 'powershell';

/**
 * The shell that a command is most likely pasted into.
 *
 * @param system The platform, as Node names it.
 * @param variables Its environment: on Windows only cmd sets `PROMPT`, and only a shell of the POSIX kind `SHELL`.
 */
export function likelyShell(
  system: string = platform,
  variables: Readonly<Record<string, string | undefined>> = env,
): Shell {
  if (system !== 'win32' || variables.SHELL !== undefined) return 'posix';
  return variables.PROMPT === undefined ? 'powershell' : 'cmd';
}

/** Writes a command as it can be pasted into a shell. */
export function quoteCommand(words: readonly string[], shell: Shell = likelyShell()): string {
  return words.map((word) => (plain[shell].test(word) ? word : quote[shell](word))).join(' ');
}

/** What needs no quotes. PowerShell makes a list of what holds a comma, and cmd takes it for a blank at times. */
const plain: Readonly<Record<Shell, RegExp>> = {
  posix: /^[\w@+=:,./-]+$/,
  cmd: /^[\w+:./\\-]+$/,
  powershell: /^[\w+:./\\-]+$/,
};

const quote: Readonly<Record<Shell, (word: string) => string>> = {
  posix: (word) => `'${word.replaceAll("'", "'\\''")}'`,
  // A program takes a backslash before a quote for an escape, and cmd fills in variables even within quotes.
  cmd: (word) => `"${word.replaceAll(/(\\*)("|$)/g, doubled).replaceAll('%', '"^%"')}"`,
  // Curly quotes end a text there as well.
  powershell: (word) => `'${word.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`,
};

function doubled(_: string, backslashes: string, end: string): string {
  return backslashes + backslashes + (end && '""');
}
