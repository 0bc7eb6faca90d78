import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

// biome-ignore lint/suspicious/noExplicitAny: the contract is broken here at places that its types would protect.
type Document = any;

interface Finding {
  code: string;
  source: string;
  message: string;
  path: (string | number)[];
}

const root = fileURLToPath(new URL('..', import.meta.url));
const creation = (document: Document) => document.paths['/v1/videos/generations'].post;
const lookup = (document: Document) => document.paths['/v1/tasks/{task_id}'].get;

/** What is done to a contract, the rule that must say so, and what it must say. */
type Broken = [title: string, rule: string, message: RegExp, change: (document: Document) => void];

/** Each is done to a document of its own. */
const broken: Broken[] = [
  ...['400', '401', '405', '429', '500'].map(
    (status): Broken => [
      `an operation without ${status}`,
      'operation-error-responses',
      new RegExp(status),
      (document) => delete lookup(document).responses[status],
    ],
  ),
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

const clock = (document: Document) => document.paths['/_mock/clock'];

/** The same for the control API. All of it is done to one document, so these are told apart by their place. */
const brokenControl: Broken[] = [
  ...['403', '405', '500'].map(
    (status): Broken => [
      `a control operation without ${status}`,
      'control-error-responses',
      new RegExp(`^paths /_mock/health get .*${status}`),
      (document) => delete document.paths['/_mock/health'].get.responses[status],
    ],
  ),
  [
    'a control operation without 401',
    'control-asks-for-token',
    /^paths \/_mock\/version get .*401/,
    (document) => delete document.paths['/_mock/version'].get.responses['401'],
  ],
  [
    'a control operation that is open to all',
    'owasp:api2:2023-read-restricted',
    /^paths \/_mock\/worlds get /,
    (document) => {
      document.paths['/_mock/worlds'].get.security = [];
    },
  ],
  [
    'an operation with parameters and without 400',
    'parameter-error-response',
    /^paths \/_mock\/clock get .*400/,
    (document) => delete clock(document).get.responses['400'],
  ],
  ...['400', '413', '415'].map(
    (status): Broken => [
      `an operation with a body and without ${status}`,
      'body-error-responses',
      new RegExp(`^paths /_mock/clock put .*${status}`),
      (document) => delete clock(document).put.responses[status],
    ],
  ),
  [
    'a request body with a schema in place',
    'body-schema-has-name',
    /^paths \/_mock\/clock put requestBody /,
    (document) => {
      clock(document).put.requestBody.content['application/json'].schema = { type: 'object' };
    },
  ],
  [
    'a response body with a schema in place',
    'body-schema-has-name',
    /^paths \/_mock\/clock get responses 200 /,
    (document) => {
      clock(document).get.responses['200'].content['application/json'].schema = { type: 'object' };
    },
  ],
  [
    'a control error with another schema',
    'error-envelope-schema',
    /^components responses TaskIsFinal .*ErrorResponse/,
    (document) => {
      const { content } = document.components.responses.TaskIsFinal;
      content['application/json'].schema = { $ref: '#/components/schemas/Clock' };
    },
  ],
  [
    'a control example that does not validate',
    'oas3-valid-media-example',
    /FrozenClock|mode/,
    (document) => {
      document.components.examples.FrozenClock.value.mode = 'stopped';
    },
  ],
];

const fileOf = (title: string): string => `${title.replaceAll(' ', '-')}.yaml`;

/** Spectral over all files at once, since starting it is what takes long. */
const lint = (files: readonly string[]): Promise<Finding[]> =>
  new Promise((resolve, reject) => {
    const bin = join(root, 'node_modules/.bin/spectral');
    const ruleset = join(folder, 'spectral.yaml');
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
  for (const name of ['extensions', 'spectral-functions', 'spectral.yaml'])
    await cp(join(root, 'openapi', name), join(folder, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));

  const write = async (contract: string, file: string, changes: readonly Broken[]): Promise<string> => {
    const document = parse(await readFile(join(root, 'openapi', contract), 'utf8'));
    for (const [, , , change] of changes) change(document);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), stringify(document, { aliasDuplicateObjects: false }));
    return join(folder, file);
  };
  findings = await lint(
    await Promise.all([
      write('videoretalk.yaml', 'whole.yaml', []),
      ...broken.map((one) => write('videoretalk.yaml', fileOf(one[0]), [one])),
      // The ruleset knows the control contract by the name of its file.
      write('mock-control.yaml', 'whole/mock-control.yaml', []),
      write('mock-control.yaml', 'broken/mock-control.yaml', brokenControl),
    ]),
  );
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const findingsFor = (file: string): Finding[] => findings.filter(({ source }) => source.endsWith(`/${file}`));

test.each(['whole.yaml', 'whole/mock-control.yaml'])('the contract as it is breaks no rule: %s', (file) => {
  expect(findingsFor(file)).toEqual([]);
});

test.each(broken)('%s breaks %s', (title, rule, message) => {
  const found = findingsFor(fileOf(title)).filter(({ code }) => code === rule);
  expect(found.map((finding) => finding.message)).toContainEqual(expect.stringMatching(message));
});

test.each(brokenControl)('%s breaks %s', (_title, rule, place) => {
  const found = findingsFor('broken/mock-control.yaml').filter(({ code }) => code === rule);
  const told = found.map(({ path, message }) => [...path, message].join(' '));
  expect(told).toContainEqual(expect.stringMatching(place));
});

test('every house rule is broken here at least once', async () => {
  const ruleset = parse(await readFile(join(root, 'openapi/spectral.yaml'), 'utf8'));
  const rules = Object.entries(ruleset.rules).flatMap(([name, rule]) => (rule === 'off' ? [] : [name]));
  const tried = new Set([...broken, ...brokenControl].map(([, rule]) => rule));
  expect(rules.filter((rule) => !tried.has(rule))).toEqual([]);
});
