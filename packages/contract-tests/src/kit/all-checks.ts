import { firstTarget, targetOf } from './api.ts';
import type { Check } from './check.ts';
import { authenticationChecks } from './checks/authentication.ts';
import { fieldChecks, generatedFaultChecks, wholeBodyChecks } from './checks/broken-bodies.ts';
import { callbackAddressChecks } from './checks/callback-addresses.ts';
import { callbackChecks } from './checks/callbacks.ts';
import { idempotencyChecks } from './checks/idempotency.ts';
import { firstTaskChecks, lifeCycleChecks } from './checks/life-cycle.ts';
import { lookUpChecks } from './checks/look-ups.ts';
import { methodChecks, pathChecks } from './checks/methods-and-paths.ts';
import { resultLinkChecks } from './checks/result-links.ts';
import { soundBodyChecks } from './checks/sound-bodies.ts';
import type { Settings } from './settings.ts';
import type { Target } from './target.ts';

/** All checks that the contracts give, in the order in which they are run: later ones use the tasks of earlier ones. */
export function allChecks(
  settings: Pick<Settings, 'callbackUrl' | 'callbackReceiver' | 'courses'> &
    Partial<Pick<Settings, 'models'>>,
): Check[] {
  return [
    ...firstTaskChecks(firstTarget),
    ...soundBodyChecks(firstTarget, settings),
    ...authenticationChecks(firstTarget),
    ...methodChecks(firstTarget),
    ...pathChecks(),
    ...lookUpChecks(),
    ...fieldChecks(firstTarget),
    ...wholeBodyChecks(firstTarget),
    ...callbackAddressChecks(firstTarget, settings),
    ...generatedFaultChecks(firstTarget),
    ...idempotencyChecks(firstTarget),
    ...lifeCycleChecks(firstTarget, settings.courses),
    ...callbackChecks(settings),
    ...resultLinkChecks(firstTarget),
    ...(settings.models ?? []).flatMap((model) => checksOf(targetOf(model), settings)),
  ];
}

/** The checks of a further model: those of its creation and of its tasks. What all models share is not asked again. */
function checksOf(target: Target, settings: Pick<Settings, 'callbackUrl' | 'callbackReceiver'>): Check[] {
  return [
    ...firstTaskChecks(target),
    ...soundBodyChecks(target, settings),
    ...authenticationChecks(target),
    ...methodChecks(target),
    ...fieldChecks(target),
    ...wholeBodyChecks(target),
    ...callbackAddressChecks(target, settings),
    ...generatedFaultChecks(target),
    ...idempotencyChecks(target),
    ...lifeCycleChecks(target, []),
    ...resultLinkChecks(target),
  ];
}
