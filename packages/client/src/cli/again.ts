import { environmentVariable } from '../environment.ts';
import { type Call, type Command, commands, type FlagName, flags } from './flags.ts';

/** The words of a command that goes on with a task: it waits, and leaves the result where it was wanted. */
export function waitAgain(call: Call, id: string): string[] {
  return ['videoretalk', 'wait', id, ...carried(call, 'wait')];
}

/** The words of a command that only downloads what a task has made. */
export function downloadAgain(call: Call, id: string): string[] {
  return ['videoretalk', 'download', id, ...carried(call, 'download')];
}

/** The words of a command that shows all that a server tells of a task. */
export function lookAgain(call: Call, id: string): string[] {
  const words = carried(call, 'task', 'json');
  return ['videoretalk', 'task', id, ...words, '--json'];
}

/** The words of a command that repeats a creation under its idempotency key. */
export function createAgain(call: Call, idempotencyKey: string): string[] {
  const words = carried(call, 'generate', 'idempotency-key');
  return ['videoretalk', 'generate', ...words, '--idempotency-key', idempotencyKey];
}

/** The flags of a call that another command takes as well, as they were given. */
function carried(call: Call, command: Command, except?: FlagName): string[] {
  const names: readonly FlagName[] = commands[command].flags;
  return names
    .filter((name) => name !== except)
    .flatMap((name) => {
      if (flags[name].value === undefined) return call.on(name) ? [`--${name}`] : [];
      // The variable may be gone when the command is run, and another server does not know the task.
      const value =
        call.text(name) ?? (name === 'base-url' ? environmentVariable('EVOLINK_BASE_URL') : undefined);
      if (value === undefined) return [];
      return value.startsWith('-') ? [`--${name}=${value}`] : [`--${name}`, value];
    });
}
