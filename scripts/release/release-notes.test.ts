import { expect, test } from 'vitest';
import { releaseNotes, sectionOf } from './release-notes.ts';

const client =
  '# @videoretalk/client\n\n## 0.2.0\n\n### Minor Changes\n\n- A.\n\n## 0.1.0\n\n### Minor Changes\n\n- B.\n';

test('the section of a version ends where that of the version before begins', () => {
  expect(sectionOf(client, '0.2.0')).toBe('### Minor Changes\n\n- A.');
  expect(sectionOf(client, '0.1.0')).toBe('### Minor Changes\n\n- B.');
  expect(sectionOf(client, '0.3.0')).toBe('');
});

test('the notes name the packages that have changed', () => {
  const other = '# @videoretalk/mock-server\n\n## 0.2.0\n\n## 0.1.0\n\n- C.\n';
  const changelogs = [
    { name: '@videoretalk/client', text: client },
    { name: '@videoretalk/mock-server', text: other },
  ];
  expect(releaseNotes(changelogs, '0.2.0')).toBe('## @videoretalk/client\n\n### Minor Changes\n\n- A.\n');
});
