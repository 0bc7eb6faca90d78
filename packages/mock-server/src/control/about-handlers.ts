import packageJson from '../../package.json' with { type: 'json' };
import type { Contract } from '../contract/contract.ts';
import type { World } from '../worlds/world.ts';
import type { ControlHandler } from './control-call.ts';
import { showClock } from './show-clock.ts';

/** Answers `getVersion`. */
export const getVersion: ControlHandler = async ({ family: { first } }) => ({
  name: packageJson.name,
  version: packageJson.version,
  contract: first.contract.contractInfo,
  loaded_at: first.loadedAt.toISOString(),
});

/** Answers `getContract`: what the contracts of all models say. */
export const getContract: ControlHandler = async ({ family }) => {
  const contracts = family.all.map(({ contract }) => contract);
  const each = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
  const operations = byName(contracts.flatMap((contract) => Object.entries(contract.operations)));
  return {
    models: contracts.flatMap(({ creation }) =>
      creation.models.map((model) => ({ model, operation: creation.id, path: creation.path })),
    ),
    operations: Array.from(operations, ([id, { method, path }]) => ({ id, method, path })),
    request_fields: each(contracts.flatMap(({ requestFields }) => Object.keys(requestFields))),
    request_examples: contracts.flatMap(({ requestExamples, creation }) =>
      Object.entries(requestExamples).map(([name, request]) => ({ name, operation: creation.id, request })),
    ),
    task_statuses: [...byName(contracts.flatMap(showStatuses)).values()],
    task_error_codes: each(contracts.flatMap(({ taskErrorCodes }) => taskErrorCodes)),
  };
};

/** Of what has the same name in several contracts, that of the first. */
function byName<Value>(entries: readonly (readonly [string, Value])[]): Map<string, Value> {
  const named = new Map<string, Value>();
  for (const [name, value] of entries) if (!named.has(name)) named.set(name, value);
  return named;
}

/** Answers `listWorlds`. */
export const listWorlds: ControlHandler = async ({ worlds }) => ({
  worlds: await Promise.all((await worlds.list()).map(showWorld)),
});

/** Answers `resetWorld`. */
export const resetWorld: ControlHandler = async ({ worlds, world }) => showWorld(await worlds.reset(world));

async function showWorld({ id, store, clock }: World): Promise<object> {
  return { id, tasks: await store.size(), clock: await showClock(clock) };
}

function showStatuses({ taskLifecycle, taskCourse }: Contract): [string, object][] {
  const { working, ...others } = taskCourse;
  const parts = new Map<string, string>(Object.entries(others).map(([part, status]) => [status, part]));
  return Object.entries(taskLifecycle.states).map(([name, { final, progress }]) => {
    const work = working.find(({ status }) => status === name);
    const facts = {
      name,
      part: work ? 'working' : (parts.get(name) ?? 'other'),
      final,
      work_from: work?.from ?? null,
      work_until: work?.until ?? null,
      least_progress: progress.minimum,
      most_progress: progress.maximum,
    };
    return [name, facts];
  });
}
