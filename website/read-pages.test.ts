import { expect, test } from 'vitest';
import { navigation } from './navigation.ts';
import { readPages } from './read-pages.ts';
import { siteLink } from './site-link.ts';

const pages = readPages();
const at = (source: string) => {
  const page = pages.find((one) => one.source === source);
  if (page === undefined) throw new Error(`no page is made from ${source}`);
  return page;
};

test('every page stands in the menu, once', () => {
  const listed = navigation(pages, at('README.zh-CN.md')).flatMap((topic) => topic.pages);
  expect(listed.map(({ output }) => output).sort()).toEqual(pages.map(({ output }) => output).sort());
  expect(listed.filter(({ current }) => current).map(({ title }) => title)).toEqual(['概览']);
});

test('the page of a contract shows each of its operations, error codes, fields and schemas', () => {
  const { markdown } = at('openapi/videoretalk.yaml');
  for (const heading of [
    'createVideoRetalkGeneration',
    'getTaskDetail',
    'Callback taskFinished',
    'TaskStatus',
  ])
    expect(markdown).toContain(`\n### ${heading}\n`);
  expect(markdown).toContain(
    '| 409 Conflict | The `Idempotency-Key` was used before: with another body, or by a request whose outcome is unknown. Nothing was created now. *expected* | [ErrorResponse](#errorresponse) | `idempotency_conflict`, `paid_outcome_unknown` |',
  );
  expect(markdown).toContain(
    '- `query_face_threshold`: integer, default `170`, minimum `120`, maximum `200`\n\n  How sure the match',
  );
  expect(markdown).toContain('| `task_id` | path | string, required, pattern `"^task-unified-"` |');
  expect(markdown).toContain('<details><summary><code>x-task-lifecycle</code></summary>');
});

test.each([
  ['docs/waiting.md', 'errors.md', 'errors.html'],
  ['docs/zh/getting-started.md', '../client.md#hooks', '../client.html#hooks'],
  ['docs/scenarios.md', '../openapi/videoretalk.yaml', 'openapi/videoretalk.html'],
  ['README.md', 'packages/client', 'packages/client.html'],
  ['README.zh-CN.md', 'docs/images/dashboard-tasks.png', '../images/dashboard-tasks.png'],
  ['README.md', 'https://example.com/', 'https://example.com/'],
  ['docs/contract.md', '../openapi/extensions', undefined],
])('on %s, %s leads to %s', (source, link, expected) => {
  expect(siteLink(link, at(source), pages)).toBe(expected);
});

test('a link to a file that is not there is refused', () => {
  expect(() => siteLink('gone.md', at('docs/client.md'), pages)).toThrow(
    'docs/client.md links to gone.md, which does not exist',
  );
});
