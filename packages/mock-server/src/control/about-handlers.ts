import packageJson from '../../package.json' with { type: 'json' };
import type { World } from '../worlds/world.ts';
import type { ControlHandler } from './control-call.ts';
import { showClock } from './show-clock.ts';

/** Answers `getVersion`. */
export const getVersion: ControlHandler = async ({ loaded }) => ({
  name: packageJson.name,
  version: packageJson.version,
  contract: loaded.contract.contractInfo,
  loaded_at: loaded.loadedAt.toISOString(),
});

/** Answers `getContract`. */
export const getContract: ControlHandler = async ({ loaded }) => {
  const { operations, requestFields, requestExamples, taskLifecycle, taskErrorCodes } = loaded.contract;
  return {
    operations: Object.entries(operations).map(([id, { method, path }]) => ({ id, method, path })),
    request_fields: Object.keys(requestFields),
    request_examples: Object.entries(requestExamples).map(([name, request]) => ({ name, request })),
    task_statuses: Object.entries(taskLifecycle.states).map(([name, { final, progress }]) => ({
      name,
      final,
      least_progress: progress.minimum,
      most_progress: progress.maximum,
    })),
    task_error_codes: taskErrorCodes,
  };
};

/** Answers `listWorlds`. */
export const listWorlds: ControlHandler = async ({ worlds }) => ({
  worlds: await Promise.all((await worlds.list()).map(showWorld)),
});

/** Answers `resetWorld`. */
export const resetWorld: ControlHandler = async ({ worlds, world }) => showWorld(await worlds.reset(world));

async function showWorld({ id, store, clock }: World): Promise<object> {
  return { id, tasks: await store.size(), clock: await showClock(clock) };
}
