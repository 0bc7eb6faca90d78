import { keysPage } from '../generated/command-help.ts';
import { resultLink } from '../generated/constants.ts';
import { exitStatuses } from './exit-statuses.ts';
import { type Command, commands, flags } from './flags.ts';

/** Every line fits into the usual terminal. */
const width = 80;

const entries = Object.entries(commands) as [Command, (typeof commands)[Command]][];

/** What `videoretalk --help` prints. */
export const help = `videoretalk: videos whose lips follow another speech

${entries.map(([, { usage, does }]) => `  videoretalk ${usage}\n${wrapped(does, 6)}`).join('\n')}

videoretalk COMMAND --help shows the flags of a command, --version the version.

Every second of output is paid for. A result link lives for ${resultLink.lifetimeMs / 3_600_000} hours.
The API key comes from EVOLINK_API_KEY, or from a file with --api-key-file. Keys
are made at ${keysPage}.

Exit statuses:
${Object.values(exitStatuses)
  .map(({ status, meaning }) => row(`  ${String(status).padStart(3)}`, meaning, 7))
  .join('\n')}`;

/** What `videoretalk COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const { usage, does, flags: names } = commands[command];
  const rows = names.map((name) => {
    const { value, help } = flags[name];
    return row(`  --${name}${value === undefined ? '' : ` ${value}`}`, help, 26);
  });
  return `videoretalk ${usage}\n${wrapped(does, 2)}\n\n${rows.join('\n')}`;
}

function row(head: string, text: string, indent: number): string {
  const body = wrapped(text, indent);
  // Where the head leaves no room, the text begins below it.
  return head.length + 1 < indent ? head.padEnd(indent) + body.slice(indent) : `${head}\n${body}`;
}

function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && indent + line.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
