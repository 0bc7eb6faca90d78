import { entriesAt, inside, namesAt, type Place } from './place.ts';
import type { Scope } from './scope.ts';

interface Lifecycle {
  readonly initial: unknown;
  /** For each state, what may follow. A state that nothing follows is final. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

const readLifecycle = (place: Place): Lifecycle => {
  const transitions = inside(place, 'transitions');
  return {
    initial: inside(place, 'initial')?.node,
    next: new Map(
      namesAt(transitions).map((state) => [
        state,
        entriesAt(inside(transitions, state)).map(({ node }) => String(node)),
      ]),
    ),
  };
};

/** Tells how the life of a task has changed: where it begins, its states, what may follow what, and what ends it. */
export function diffLifecycle(scope: Scope, before: Place, after: Place): void {
  const [old, now] = [readLifecycle(before), readLifecycle(after)];
  const at = `${after.pointer}/transitions`;
  if (old.initial !== now.initial)
    scope.report({
      severity: 'breaking',
      rule: 'initial-state-changed',
      at: `${after.pointer}/initial`,
      message: `a task begins as ${now.initial}; it was ${old.initial}`,
      before: old.initial,
      after: now.initial,
    });
  for (const state of new Set([...now.next.keys(), ...old.next.keys()])) {
    const [was, is] = [old.next.get(state), now.next.get(state)];
    if (!was || !is) {
      scope.report({
        severity: 'risky',
        rule: is ? 'state-added' : 'state-removed',
        at: is ? `${at}/${state}` : `${before.pointer}/transitions/${state}`,
        message: is ? `a task may now be ${state}` : `a task is no longer ${state}: a wait for it never ends`,
      });
      continue;
    }
    if ((was.length === 0) !== (is.length === 0))
      scope.report({
        severity: 'breaking',
        rule: is.length === 0 ? 'state-now-final' : 'state-no-longer-final',
        at: `${at}/${state}`,
        message:
          is.length === 0
            ? `${state} now ends a task: who waits for what follows waits for ever`
            : `${state} no longer ends a task: who stops there stops too early`,
      });
    // Where the state itself is new, or no longer final, that is told once.
    for (const next of is.filter((name) => !was.includes(name)))
      if (was.length > 0 && old.next.has(next))
        scope.report({
          severity: 'risky',
          rule: 'transition-added',
          at: `${at}/${state}`,
          message: `${state} may now be followed by ${next}`,
        });
    for (const next of was.filter((name) => !is.includes(name)))
      if (is.length > 0 && now.next.has(next))
        scope.report({
          severity: 'safe',
          rule: 'transition-removed',
          at: `${at}/${state}`,
          message: `${state} is no longer followed by ${next}`,
        });
  }
}
