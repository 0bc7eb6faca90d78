import packageJson from '../../package.json' with { type: 'json' };
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

/** Answers `listWorlds`. */
export const listWorlds: ControlHandler = async ({ worlds }) => ({
  worlds: await Promise.all(worlds.list().map(showWorld)),
});

/** Answers `resetWorld`. */
export const resetWorld: ControlHandler = async ({ worlds, world }) => showWorld(await worlds.reset(world));

async function showWorld({ id, store, clock }: World): Promise<object> {
  return { id, tasks: await store.size(), clock: showClock(clock) };
}
