import { afterEach, expect, test } from 'vitest';
import { builtInContract } from '../contract/contract.ts';
import { createMockServer } from '../create-mock-server.ts';
import { controlOperations } from '../generated/control-constants.ts';
import { validators } from '../generated/validators.js';

const mock = createMockServer();
afterEach(() => mock.close());

async function documentAt(path: string) {
  const response = await mock.fetch(`http://mock.test${path}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return (await response.json()) as { paths: object; servers: object; info: { title: string } };
}

test('the contract in force is served, with this mock as its only server', async () => {
  const document = await documentAt('/docs/openapi.json');
  expect(Object.keys(document.paths)).toContain(builtInContract.operations.getTaskDetail.path);
  expect(document.servers).toEqual([{ url: '../', description: 'This mock' }]);
});

test('the contract of each further model is served too, and all are listed', async () => {
  const list = (await (await mock.fetch('http://mock.test/docs/contracts.json')).json()) as {
    name: string;
  }[];
  expect(list.map(({ name }) => name)).toEqual(['openapi', 'openapi-2']);
  const document = await documentAt('/docs/openapi-2.json');
  expect(Object.keys(document.paths)).toContain('/v1/images/generations');
  const none = await mock.fetch('http://mock.test/docs/openapi-3.json');
  expect(none.status).toBe(404);
  await none.text();
});

test('the contract of the control API is served beside it', async () => {
  const document = await documentAt('/docs/mock-control.json');
  expect(Object.keys(document.paths)).toContain(controlOperations.listTasks.path);
});

test('another contract takes its place at once', async () => {
  mock.useContract({
    contract: builtInContract,
    validators,
    document: { info: { title: 'Another' } },
    loadedAt: new Date(),
  });
  expect((await documentAt('/docs/openapi.json')).info.title).toBe('Another');
});

test('nothing may run or be styled inline, and nobody else is asked', async () => {
  const policy = (await mock.fetch('http://mock.test/docs')).headers.get('content-security-policy');
  expect(policy).toContain("script-src 'self'; style-src 'self';");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('what is not there is not found', async () => {
  const response = await mock.fetch('http://mock.test/docs/..%2fpackage.json');
  expect(response.status).toBe(404);
  await response.text();
});
