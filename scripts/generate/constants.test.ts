import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as client from '../../packages/client/src/generated/constants.ts';
import * as mock from '../../packages/mock-server/src/generated/constants.ts';
import { bodySchemas } from './body-schemas.ts';
import { serverConstants, sharedConstants } from './constants.ts';
import { contractInfo } from './contract-info.ts';
import { controlConstants } from './control-constants.ts';
import { type Contract, type OpenApiDocument, readContract } from './read-contract.ts';

const read = (name: string) => readContract(fileURLToPath(new URL(`../../openapi/${name}`, import.meta.url)));
const api = await read('videoretalk.yaml');
const control = await read('mock-control.yaml');

// biome-ignore lint/suspicious/noExplicitAny: the contract is changed here at places that its types would protect.
const changed = ({ name, document }: Contract, change: (document: any) => void): Contract => {
  const copy: OpenApiDocument = structuredClone(document);
  change(copy);
  return { name, document: copy };
};

test('a client is given nothing that only a server needs', () => {
  expect(Object.keys(client).sort()).toEqual([...sharedConstants].sort());
  expect(Object.keys(mock).sort()).toEqual([...sharedConstants, ...serverConstants].sort());
});

test('the digest of a contract changes with its content, and not with the order of its keys', () => {
  const reversed = changed(api, (document) => {
    const entries = Object.entries(document.components.schemas).reverse();
    document.components.schemas = Object.fromEntries(entries);
  });
  const edited = changed(api, (document) => {
    document.components.schemas.Task.description = 'Another text.';
  });
  expect(contractInfo(api.document)).toEqual(mock.contractInfo);
  expect(mock.contractInfo.digest).toMatch(/^sha256-[0-9a-f]{64}$/);
  expect(contractInfo(reversed.document)).toEqual(mock.contractInfo);
  expect(contractInfo(edited.document).digest).not.toBe(mock.contractInfo.digest);
});

test('a body without a named schema is told by its operation', () => {
  const nameless = changed(control, (document) => {
    document.paths['/_mock/clock'].get.responses['200'].content['application/json'].schema = {
      type: 'object',
    };
  });
  expect(() => bodySchemas(nameless.document)).toThrow(/getClock 200/);
  expect(() => controlConstants(nameless)).toThrow(/getClock 200/);
});

test('a control path outside the prefix is told', () => {
  const strayed = changed(control, (document) => {
    document.paths['/health'] = document.paths['/_mock/health'];
  });
  expect(() => controlConstants(strayed)).toThrow(/\/_mock, \/health: they need one prefix/);
});
