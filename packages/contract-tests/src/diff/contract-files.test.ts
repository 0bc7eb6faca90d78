import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../generated/contract.ts';
import { diffContracts } from './diff-contracts.ts';
import { diffExitStatus } from './diff-exit-status.ts';
import { printChanges, printChangesAsJson } from './print-changes.ts';
import { readContract } from './read-contract.ts';
import { UnreadableContractError } from './unreadable-contract-error.ts';

const ours = fileURLToPath(new URL('../../../../openapi/videoretalk.yaml', import.meta.url));
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-diff-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

const head = 'openapi: 3.1.0\ninfo: { title: A, version: "1" }\n';

const small = (schema: string): string => `${head}paths:
  /things:
    get:
      operationId: readThings
      responses:
        "200":
          description: All of them.
          content: { application/json: { schema: ${schema} } }
`;

test('the contract as a file is the contract as it was built in', async () => {
  expect(diffContracts(contract, await readContract(ours))).toEqual([]);
});

test('what stands in another file is drawn in', async () => {
  await fileOf('thing.yaml', 'type: string\nenum: [one, two]\n');
  const split = await readContract(await fileOf('split.yaml', small('{ $ref: thing.yaml }')));
  const whole = await readContract(await fileOf('whole.yaml', small('{ type: string, enum: [one] }')));
  expect(
    diffContracts(split, await readContract(await fileOf('again.yaml', small('{ $ref: thing.yaml }')))),
  ).toEqual([]);
  expect(diffContracts(whole, split)).toMatchObject([{ rule: 'enum-value-added', after: 'two' }]);
});

const unreadable: readonly (readonly [string, string, RegExp])[] = [
  ['no YAML', 'openapi: [3.1.0', /broken-0\.yaml:\d+:\d+: /],
  ['no OpenAPI', 'swagger: "2.0"', /no OpenAPI 3\.1 document/],
  ['of an older OpenAPI', 'openapi: 3.0.3', /`openapi` is 3\.0\.3/],
  ['a reference to nothing', small('{ $ref: "#/components/schemas/Nothing" }'), /Can't resolve \$ref/],
  [
    'a reference to the network',
    small('{ $ref: "https://example.com/a.yaml" }'),
    /https:\/\/example\.com\/a\.yaml is no file/,
  ],
  ['empty', '', /no OpenAPI 3\.1 document/],
];

test.each(unreadable.map((row, index) => [...row, index] as const))(
  'a file that is %s cannot be read, and the error tells why',
  async (_, text, message, index) => {
    const file = await fileOf(`broken-${index}.yaml`, text);
    const error = await readContract(file).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnreadableContractError);
    expect(error).toMatchObject({ file, message: expect.stringMatching(message) });
    expect(diffExitStatus(error as Error)).toBe(2);
  },
);

test('a file that is missing cannot be read, and the error names it', async () => {
  const error = await readContract(join(folder, 'missing.yaml')).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnreadableContractError);
  expect(error).toMatchObject({ message: expect.stringContaining('missing.yaml') });
});

test('another fault is no verdict', () => {
  expect(() => diffExitStatus(new TypeError('a fault'))).toThrow('a fault');
});

async function changes() {
  const before = await readContract(
    await fileOf('before.yaml', small('{ type: string, enum: [a], maxLength: 5 }')),
  );
  const after = await readContract(
    await fileOf('after.yaml', small('{ type: integer, enum: [a, b], maxLength: 4 }')),
  );
  return { breaking: diffContracts(before, after), none: diffContracts(before, before) };
}

test('the exit status is 1 where something breaks, and 0 where nothing does', async () => {
  const { breaking, none } = await changes();
  expect(diffExitStatus(breaking)).toBe(1);
  expect(diffExitStatus(breaking.filter(({ severity }) => severity !== 'breaking'))).toBe(0);
  expect(diffExitStatus(none)).toBe(0);
});

test('people read the worst first, and a count at the end', async () => {
  const { breaking, none } = await changes();
  const at = '#/paths/~1things/get/responses/200/content/application~1json/schema';
  expect(printChanges(breaking)).toBe(`Answers and callbacks
  BREAKING  the body is now integer; it was string
            readThings · type-changed · ${at}/type
  risky     the body may now be "b"
            readThings · enum-value-added · ${at}/enum
  safe      maxLength of the body: 5 becomes 4
            readThings · range-narrowed · ${at}/maxLength

1 breaking, 1 risky, 1 safe
`);
  expect(printChanges(none)).toBe('No change: both contracts promise the same.\n');
});

test('programs read the same as JSON', async () => {
  const { breaking } = await changes();
  const printed = JSON.parse(printChangesAsJson(breaking));
  expect(printed.counts).toEqual({ breaking: 1, risky: 1, safe: 1 });
  expect(printed.changes[1]).toEqual({
    severity: 'risky',
    side: 'response',
    rule: 'enum-value-added',
    operations: ['readThings'],
    at: '#/paths/~1things/get/responses/200/content/application~1json/schema/enum',
    message: 'the body may now be "b"',
    after: 'b',
  });
});
