import { expect, test } from 'vitest';
import { builtInContract, type Contract } from '../contract/contract.ts';
import { contractNews } from './contract-news.ts';

const changed = (changes: Partial<Contract>): Contract => ({ ...builtInContract, ...changes });
const digest = `${builtInContract.contractInfo.digest.slice(0, 19)}`;

test('what has changed is told in the words of the contract', () => {
  const after = changed({ taskErrorCodes: [], polling: { intervalMs: { minimum: 1, maximum: 2 } } });
  expect(contractNews(builtInContract, builtInContract, after)).toBe(
    `changed: task error codes, polling; now ${digest}`,
  );
});

test('what has changed in schemas or texts alone is told as that', () => {
  const contractInfo = { ...builtInContract.contractInfo, digest: 'sha256-0123456789abcdef' };
  expect(contractNews(builtInContract, builtInContract, changed({ contractInfo }))).toBe(
    'changed: schemas or texts; now sha256-0123456789ab',
  );
});

test('what takes effect only after a restart is told until then', () => {
  const lookUp = { ...builtInContract.lookUp, path: '/v2/tasks/{task_id}' };
  const simulation = { ...builtInContract.simulation, largestHeaderBytes: 1_000_000 };
  const after = changed({ lookUp, simulation });
  const notes = 'restart to serve GET /v2/tasks/{task_id}; restart to read headers of up to 1000000 bytes';
  expect(contractNews(builtInContract, builtInContract, after)).toContain(notes);
  expect(contractNews(builtInContract, after, after)).toBe(`as it was before; now ${digest}; ${notes}`);
});
