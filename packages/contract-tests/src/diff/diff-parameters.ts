import { diffEvidence } from './diff-evidence.ts';
import { diffSchema } from './diff-schema.ts';
import { child, entriesAt, follow, inside, type Pair, type Place } from './place.ts';
import type { Scope } from './scope.ts';

interface Parameter {
  readonly place: Place;
  readonly label: string;
  readonly required: boolean;
}

/** The parameters of an operation and of its path, by what identifies them. Header names have no case. */
function parametersOf(operation: Place | undefined, path: Place | undefined): Map<string, Parameter> {
  const template = [...(path?.pointer ?? '').matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const found = new Map<string, Parameter>();
  for (const holder of [path, operation])
    for (const entry of entriesAt(inside(holder, 'parameters'))) {
      const place = follow(entry);
      const name = String(inside(place, 'name')?.node);
      const where = String(inside(place, 'in')?.node);
      if (!place) continue;
      // A path parameter may be renamed: its place in the path is what counts.
      const identity =
        where === 'path' ? template.indexOf(name) : where === 'header' ? name.toLowerCase() : name;
      found.set(`${where} ${identity}`, {
        place,
        label: `the ${where} parameter ${name}`,
        required: inside(place, 'required')?.node === true,
      });
    }
  return found;
}

/** Compares the parameters of an operation. */
export function diffParameters(scope: Scope, operation: Pair, paths: Pair): void {
  const old = parametersOf(operation.before, paths.before);
  const now = parametersOf(operation.after, paths.after);
  for (const key of new Set([...now.keys(), ...old.keys()])) {
    const [before, after] = [old.get(key), now.get(key)];
    if (before && after) diffParameter(scope, before, after);
    else if (after)
      scope.report({
        severity: after.required ? 'breaking' : 'safe',
        rule: after.required ? 'required-parameter-added' : 'parameter-added',
        at: after.place.pointer,
        message: `${after.label} is new${after.required ? ', and required' : ''}`,
      });
    else if (before)
      scope.report({
        severity: 'risky',
        rule: 'parameter-removed',
        at: before.place.pointer,
        message: `${before.label} is gone: sending it has no effect, or is refused`,
      });
  }
}

function diffParameter(scope: Scope, before: Parameter, after: Parameter): void {
  const at = after.place.pointer;
  if (before.required !== after.required)
    scope.report({
      severity: after.required ? 'breaking' : 'safe',
      rule: after.required ? 'parameter-now-required' : 'parameter-now-optional',
      at,
      message: `${after.label} ${after.required ? 'is now required' : 'may now be missing'}`,
    });
  for (const key of ['style', 'explode', 'allowReserved', 'deprecated']) {
    const [old, now] = [before, after].map(({ place }) => inside(place, key)?.node);
    if (old !== now)
      scope.report({
        severity: key === 'deprecated' ? (now === true ? 'risky' : 'safe') : 'breaking',
        rule: key === 'deprecated' ? 'deprecated' : 'parameter-form-changed',
        at,
        message: `${key} of ${after.label}: ${old ?? 'unset'} becomes ${now ?? 'unset'}`,
      });
  }
  diffEvidence(scope, after.label, before.place.node, after.place.node, at);
  const [old, now] = [child(before.place, 'schema'), child(after.place, 'schema')];
  if (old && now) diffSchema(scope, { before: [old], after: [now], field: after.label });
}
