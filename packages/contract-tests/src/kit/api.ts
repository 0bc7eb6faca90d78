import * as constants from '../generated/constants.ts';
import { contract } from '../generated/contract.ts';
import { siblings } from '../generated/siblings.ts';
import type { Operation } from '../judge/contract-judge.ts';
import { OptionError } from './option-error.ts';
import { createTarget, type Target } from './target.ts';

/** The contract of the model that the packages are named for. What all models share is checked by it. */
export const firstTarget = createTarget(contract, constants);

export const { api, creation, lookUp } = firstTarget;

/** The models that can be checked besides. */
export const furtherModels: readonly string[] = siblings.flatMap(({ models }) => models);

const made = new Map<string, Target>();

/**
 * The contract of a further model.
 *
 * @throws {OptionError} where there is none.
 */
export function targetOf(model: string): Target {
  const known = made.get(model);
  if (known !== undefined) return known;
  const sibling = siblings.find(({ models }) => models.includes(model));
  if (sibling === undefined)
    throw new OptionError('models', `must name models out of ${furtherModels.join(', ')}, got ${model}`);
  const target = createTarget(sibling.contract, sibling.constants, model);
  made.set(model, target);
  return target;
}

/** The parameter that names the task. */
export const taskParameter: Operation['parameters'][number] = (() => {
  const found = lookUp.parameters.find((one) => one.in === 'path');
  if (found === undefined) throw new Error(`${lookUp.id} has no parameter in its path`);
  return found;
})();

/** The path that reads a task. */
export const taskPath = (id: string): string =>
  lookUp.path.replace(`{${taskParameter.name}}`, encodeURIComponent(id));
