import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: the contract is broken here at places that its types would protect.
type Document = any;

interface Finding {
  code: string;
  source: string;
  message: string;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const creation = (document: Document) => document.paths['/v1/videos/generations'].post;
const lookup = (document: Document) => document.paths['/v1/tasks/{task_id}'].get;

/** What is done to the contract, the rule that must say so, and what it must say. */
const broken: [title: string, rule: string, message: RegExp, change: (document: Document) => void][] = [
  ...['400', '401', '405', '429', '500'].map((status): (typeof broken)[number] => [
    `an operation without ${status}`,
    'operation-error-responses',
    new RegExp(status),
    (document) => delete lookup(document).responses[status],
  ]),
  [
    'an error response without a body',
    'error-envelope',
    /ErrorResponse/,
    (document) => delete creation(document).responses['429'].content,
  ],
  [
    'an error response in another format',
    'error-envelope',
    /ErrorResponse/,
    (document) => {
      creation(document).responses['429'].content = { 'text/plain': { schema: { type: 'string' } } };
    },
  ],
  [
    'an error response with another schema',
    'error-envelope-schema',
    /ErrorResponse/,
    (document) => {
      creation(document).responses['429'].content['application/json'].schema = { type: 'object' };
    },
  ],
  [
    'a shared error response with another schema',
    'error-envelope-schema',
    /ErrorResponse/,
    (document) => {
      const { content } = document.components.responses.InternalError;
      content['application/json'].schema = { $ref: '#/components/schemas/Task' };
    },
  ],
  [
    'an error response without an example',
    'error-example',
    /example/,
    (document) => delete creation(document).responses['429'].content['application/json'].example,
  ],
  [
    'a creation without a callback',
    'task-creation-has-callback',
    /callback/,
    (document) => delete creation(document).callbacks,
  ],
  [
    'a life cycle with an unknown state',
    'task-has-example-of-each-state',
    /paused is not one of/,
    (document) => {
      document.components.schemas.TaskStatus['x-task-lifecycle'].transitions.pending.push('paused');
    },
  ],
  [
    'a life cycle without one of the states',
    'task-has-example-of-each-state',
    /transitions must name each/,
    (document) => delete document.components.schemas.TaskStatus['x-task-lifecycle'].transitions.failed,
  ],
  [
    'a state without a schema',
    'task-has-example-of-each-state',
    /one schema for each/,
    (document) => document.components.schemas.Task.oneOf.pop(),
  ],
  [
    'a state without an example',
    'task-has-example-of-each-state',
    /no look-up example shows the state pending/,
    (document) => delete lookup(document).responses['200'].content['application/json'].examples.pending,
  ],
  [
    'an extension without a schema',
    'extension-has-schema',
    /x-foo has no schema/,
    (document) => {
      creation(document)['x-foo'] = true;
    },
  ],
  [
    'an extension against its schema',
    'extension-has-schema',
    /x-evidence/,
    (document) => {
      document.components.schemas.ResultFile['x-evidence'] = 'guessed';
    },
  ],
  [
    'a required property that is only inferred',
    'inferred-is-never-required',
    /url is only inferred/,
    (document) => {
      document.components.schemas.ResultFile.properties.url['x-evidence'] = 'inferred';
    },
  ],
  [
    'a required header that is only inferred',
    'inferred-is-never-required',
    /X-Request-Id is only inferred/,
    (document) => {
      creation(document).responses['200'].headers['X-Request-Id'] = {
        description: 'Names this exchange.',
        'x-evidence': 'inferred',
        required: true,
        schema: { type: 'string' },
      };
    },
  ],
  [
    'a description in another script',
    'description-in-latin-script',
    /English/,
    (document) => {
      creation(document).description = '创建视频任务';
    },
  ],
  [
    'an example of a body that does not validate',
    'oas3-valid-media-example',
    /progress/,
    (document) => {
      document.components.examples.CompletedTask.value.progress = 20;
    },
  ],
  [
    'an example of a field that does not validate',
    'oas3-valid-schema-example',
    /example/,
    (document) => {
      document.components.schemas.VideoRetalkRequest.properties.query_face_threshold.example = 201;
    },
  ],
];

const fileOf = (title: string): string => `${title.replaceAll(' ', '-')}.yaml`;

/** Spectral over all files at once, since starting it is what takes long. */
const lint = (files: readonly string[]): Promise<Finding[]> =>
  new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules/.bin/spectral');
    const ruleset = join(root, 'openapi/spectral.yaml');
    const args = ['lint', ...files, '--ruleset', ruleset, '-f', 'json', '-q'];
    execFile(bin, args, { cwd: root, maxBuffer: 2 ** 26 }, (_failed, stdout, stderr) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(new Error(`Spectral did not report: ${stdout}${stderr}`));
      }
    });
  });

let folder: string;
let findings: Finding[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spectral-rules-'));
  await cp(join(root, 'openapi/extensions'), join(folder, 'extensions'), { recursive: true });
  const source = await readFile(join(root, 'openapi/videoretalk.yaml'), 'utf8');
  const write = async (title: string, change: (document: Document) => void) => {
    const document = parse(source);
    change(document);
    const file = join(folder, fileOf(title));
    await writeFile(file, stringify(document, { aliasDuplicateObjects: false }));
    return file;
  };
  const files = broken.map(([title, , , change]) => write(title, change));
  findings = await lint(await Promise.all([write('whole', () => undefined), ...files]));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const findingsFor = (title: string): Finding[] =>
  findings.filter(({ source }) => basename(source) === fileOf(title));

test('the contract as it is breaks no rule', () => {
  expect(findingsFor('whole')).toEqual([]);
});

test.each(broken)('%s breaks %s', (title, rule, message) => {
  const found = findingsFor(title).filter(({ code }) => code === rule);
  expect(found.map((finding) => finding.message)).toContainEqual(expect.stringMatching(message));
});

test('every house rule is broken here at least once', async () => {
  const ruleset = parse(await readFile(join(root, 'openapi/spectral.yaml'), 'utf8'));
  const rules = Object.entries(ruleset.rules).flatMap(([name, rule]) => (rule === 'off' ? [] : [name]));
  expect([...new Set(broken.map(([, rule]) => rule))].sort()).toEqual(rules.sort());
});
