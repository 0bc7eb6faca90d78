import packageJson from '../../package.json' with { type: 'json' };
import type { Contract } from '../contract/contract.ts';
import type { World } from '../worlds/world.ts';
import type { ControlHandler } from './control-call.ts';
import { showClock } from './show-clock.ts';

/** Answers `getHealth`. */
export const getHealth: ControlHandler = async () => ({ status: 'ok' });

/** Answers `getVersion`. */
export const getVersion: ControlHandler = async ({ loaded }) => ({
  name: packageJson.name,
  version: packageJson.version,
  contract: loaded.contract.contractInfo,
  loaded_at: loaded.loadedAt.toISOString(),
});

/** Answers `getContract`. */
export const getContract: ControlHandler = async ({ loaded: { contract } }) => {
  const { operations, requestFields, requestExamples, taskErrorCodes } = contract;
  return {
    operations: Object.entries(operations).map(([id, { method, path }]) => ({ id, method, path })),
    request_fields: Object.keys(requestFields),
    request_examples: Object.entries(requestExamples).map(([name, request]) => ({ name, request })),
    task_statuses: showStatuses(contract),
    task_error_codes: taskErrorCodes,
  };
};

/** Answers `listWorlds`. */
export const listWorlds: ControlHandler = async ({ worlds }) => ({
  worlds: await Promise.all(worlds.list().map(showWorld)),
});

/** Answers `resetWorld`. */
export const resetWorld: ControlHandler = async ({ worlds, world }) => showWorld(await worlds.reset(world));

async function showWorld({ id, store, clock }: World): Promise<object> {
  return { id, tasks: await store.size(), clock: showClock(clock) };
}

function showStatuses({ taskLifecycle, taskCourse }: Contract): object[] {
  const { working, ...others } = taskCourse;
  const parts = new Map<string, string>(Object.entries(others).map(([part, status]) => [status, part]));
  return Object.entries(taskLifecycle.states).map(([name, { final, progress }]) => {
    const work = working.find(({ status }) => status === name);
    return {
      name,
      part: work ? 'working' : (parts.get(name) ?? 'other'),
      final,
      work_from: work?.from ?? null,
      work_until: work?.until ?? null,
      least_progress: progress.minimum,
      most_progress: progress.maximum,
    };
  });
}
