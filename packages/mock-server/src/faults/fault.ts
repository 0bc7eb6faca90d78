import type { components } from '../generated/control-schema.ts';

/** Something that goes wrong on request. */
export type Fault = components['schemas']['Fault'];
export type FaultInput = components['schemas']['FaultInput'];
export type LatencyFault = Extract<Fault, { kind: 'latency' }>;
export type ErrorFault = Extract<Fault, { kind: 'error' }>;

const callbackKinds = [
  'duplicate',
  'late',
  'out_of_order',
  'drop',
] as const satisfies readonly Fault['kind'][];

export type CallbackFault = Extract<Fault, { kind: (typeof callbackKinds)[number] }>;

/** Whether a fault befalls callbacks. All others befall requests. */
export function isCallbackFault(fault: Fault): fault is CallbackFault {
  return (callbackKinds as readonly string[]).includes(fault.kind);
}
