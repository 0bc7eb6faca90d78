import type { Page } from './read-pages.ts';

/** A topic of the menu, with its pages in their order. */
export interface Topic {
  readonly title: string;
  readonly pages: readonly { readonly title: string; readonly output: string; readonly current: boolean }[];
}

type Order = readonly (readonly [title: string, sources: readonly string[]])[];

/** What is named by its topic need not repeat it. */
const shortTitles: Readonly<Record<string, string>> = {
  'README.md': 'Overview',
  'README.zh-CN.md': '概览',
};

const english: Order = [
  ['Start', ['README.md', 'docs/getting-started.md', 'docs/examples.md']],
  [
    'Client',
    [
      'docs/client.md',
      'docs/waiting.md',
      'docs/callbacks.md',
      'docs/results.md',
      'docs/errors.md',
      'docs/client-testing.md',
      'docs/cli.md',
      'docs/api/client.md',
    ],
  ],
  [
    'Mock server',
    [
      'docs/mock-server.md',
      'docs/testing.md',
      'docs/scenarios.md',
      'docs/clock.md',
      'docs/faults.md',
      'docs/dashboard.md',
      'docs/reference.md',
      'docs/control-api.md',
      'docs/api/mock-server.md',
    ],
  ],
  [
    'A shared mock',
    [
      'docs/stores.md',
      'docs/replicas.md',
      'docs/deployment.md',
      'docs/observability.md',
      'docs/egress-guard.md',
    ],
  ],
  [
    'Contract',
    [
      'docs/contract.md',
      'openapi/videoretalk.yaml',
      'openapi/mock-control.yaml',
      'docs/next-model.md',
      'docs/contract-file.md',
      'docs/contract-diff.md',
    ],
  ],
  [
    'Contract tests',
    [
      'docs/contract-tests.md',
      'docs/contract-kit.md',
      'docs/client-double.md',
      'docs/contract-strength.md',
      'docs/contract-limits.md',
    ],
  ],
  [
    'Project',
    [
      'ARCHITECTURE.md',
      'docs/decisions.md',
      'docs/performance.md',
      'docs/compatibility.md',
      'docs/versions.md',
      'docs/releasing.md',
      'SECURITY.md',
      'CONTRIBUTING.md',
    ],
  ],
];

const chinese: Order = [['开始', ['README.zh-CN.md', 'docs/zh/getting-started.md']]];

/**
 * The menu beside a page. A Chinese page has its own language first. A page that no topic names stands in the last one,
 * so that a new page is always to be found.
 */
export function navigation(pages: readonly Page[], current: Page): Topic[] {
  const named = new Set([...english, ...chinese].flatMap(([, sources]) => sources));
  const others = pages.filter(({ source }) => !named.has(source)).map(({ source }) => source);
  const last = english.length - 1;
  const complete: Order = english.map(([title, sources], place) =>
    place === last ? [title, [...sources, ...others]] : [title, sources],
  );
  const order: Order = current.language === 'en' ? complete : [...chinese, ...complete];
  return order.map(([title, sources]) => ({
    title,
    pages: sources.flatMap((source) => {
      const page = pages.find((one) => one.source === source);
      if (page === undefined) return [];
      const { output } = page;
      return [{ title: shortTitles[source] ?? page.title, output, current: page === current }];
    }),
  }));
}

/** The same page in the other language, where there is one. */
export function translation(pages: readonly Page[], current: Page): Page | undefined {
  const twin = current.language === 'en' ? `zh/${current.output}` : current.output.slice('zh/'.length);
  return pages.find(({ output }) => output === twin);
}
