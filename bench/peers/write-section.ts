import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const page = new URL('../../docs/performance.md', import.meta.url);
const heading = '## The client beside its peers';

/** Writes the section of `docs/performance.md`, in the place of an earlier one, or at the end of the page. */
export function writeSection(table: string, machine: string, now: Date): void {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Performance\n';
  const begins = before.indexOf(heading);
  const next = begins === -1 ? -1 : before.indexOf('\n## ', begins + heading.length);
  const head = begins === -1 ? before : before.slice(0, begins);
  const tail = next === -1 ? '' : before.slice(next);
  writeFileSync(page, `${head.trimEnd()}\n\n${section(table, machine, now)}${tail}`);
}

function section(table: string, machine: string, now: Date): string {
  return `${heading}

\`\`\`text
pnpm bench:peers --write
\`\`\`

installs the clients below into \`bench/peers\`, measures all of them in one run, and writes this section. Nothing leaves
the machine: a stubbed transport or a server on the loopback answers. Ratios say more than times, which belong to this
machine: ${machine}; ${now.toISOString().slice(0, 10)}.

${table}

- **Size**: what an application imports, bundled for a web page; of this client, the client with waiting and errors.
- **Import**: into a fresh process; the median of 9, in turns.
- **Extra CPU**: beyond bare \`fetch\` for the same look-up, and as a multiple of it; the median of 7 rounds of 1500 calls,
  in turns. A stub in the place of the platform's \`fetch\` makes a \`Request\` of what it is given, as that does. Most of
  ours is what the platform takes for an \`AbortSignal\`, without which a request could hang for ever.
- **Abort**: 200 ms after a poll, while the client waits at its own pace for the next one.
- **POSTs**: of one creation, each client with its own retries. Each of them may be a task that is paid for.
- **A status that it does not know**: polls every 100 ms where that can be set. This client warns, and gives up after 5.
- **Polls that hang**: with a limit of 300 ms for a request and 1 s for the wait, where the client has them. By default the
  limit for a request is 10 minutes in openai and 1 minute in runway, and there is none in replicate, fal and core-lro.

The openai row waits for a file of a vector store, core-lro with a bare \`fetch\`: it sends nothing itself. openapi-fetch
does not wait.
`;
}
