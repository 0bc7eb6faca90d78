import type { Coverage } from '../kit/coverage/coverage-book.ts';

const titles: Readonly<Record<keyof Coverage, string>> = {
  statuses: 'statuses of operations',
  constraints: 'constraints of requests',
  fields: 'fields of answers',
  promises: 'promises of extensions',
};

/** What of the contract a run has put to the test, in a few lines for people. It says nothing of whether it was kept. */
export function coverageReport(coverage: Coverage): string {
  const lines = (Object.keys(titles) as (keyof Coverage)[]).flatMap((group) => {
    const { covered, open } = coverage[group];
    const count = `${titles[group]}: ${covered.length} of ${covered.length + open.length}`;
    return open.length === 0 ? [count] : [`${count}, without`, ...gathered(open).map((line) => `  ${line}`)];
  });
  return `put to the test\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

/** Names that begin alike stand in one line: `createVideoRetalkGeneration 402, 403`. */
function gathered(names: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [, head = '', rest = ''] = /^(\S+?:?) (.*)$/.exec(name) ?? [];
    groups.set(head, [...(groups.get(head) ?? []), rest]);
  }
  return [...groups].map(([head, rest]) => `${head} ${rest.join(', ')}`);
}
