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

/** All checks that the contract gives, in the order in which they are run: later ones use the tasks of earlier ones. */
export function allChecks(settings: Pick<Settings, 'callbackUrl' | 'callbackReceiver' | 'courses'>): Check[] {
  return [
    ...firstTaskChecks(),
    ...soundBodyChecks(settings),
    ...authenticationChecks(),
    ...methodChecks(),
    ...pathChecks(),
    ...lookUpChecks(),
    ...fieldChecks(),
    ...wholeBodyChecks(),
    ...callbackAddressChecks(settings),
    ...generatedFaultChecks(),
    ...idempotencyChecks(),
    ...lifeCycleChecks(settings.courses),
    ...callbackChecks(settings),
    ...resultLinkChecks(),
  ];
}
