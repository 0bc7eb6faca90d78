import { mockHeaders } from '../mock-headers.ts';
import { deliveryId } from '../simulation/next-delivery.ts';
import type { Plan } from '../simulation/plan.ts';
import { version } from '../version.ts';
import type { CallbackRequest } from './send-callback.ts';

const deliveryHeader = mockHeaders.deliveryId.toLowerCase();
const attemptHeader = mockHeaders.attempt.toLowerCase();

/**
 * The request of one attempt to deliver a callback (`taskFinished` of the contract).
 *
 * @param number - Which attempt of the delivery it is, from 1.
 * @param body - What the look-up answers at that moment, byte for byte.
 */
export function callbackRequest(plan: Plan, number: number, body: string): CallbackRequest {
  return {
    method: 'POST',
    url: plan.request.callback_url ?? '',
    headers: {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': `VideoRetalk-Mock/${version}`,
      [deliveryHeader]: deliveryId(plan.id),
      [attemptHeader]: String(number),
    },
    body,
  };
}
