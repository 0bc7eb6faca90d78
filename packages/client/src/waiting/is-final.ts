import { finalStatuses, openStatuses } from '../generated/essentials.ts';

/** Whether a task in this state has ended. */
export function isFinal(status: unknown): status is (typeof finalStatuses)[number] {
  return (finalStatuses as readonly unknown[]).includes(status);
}

/** Whether a task in this state goes on. */
export function isOpen(status: unknown): status is (typeof openStatuses)[number] {
  return (openStatuses as readonly unknown[]).includes(status);
}
