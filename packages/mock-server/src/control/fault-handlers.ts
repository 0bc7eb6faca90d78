import type { FaultInput } from '../faults/fault.ts';
import type { components } from '../generated/control-schema.ts';
import { jsonAnswer } from '../http/json-answer.ts';
import type { ControlCall, ControlHandler } from './control-call.ts';
import { ControlProblem } from './control-problem.ts';

type FaultInputList = components['schemas']['FaultInputList'];

/** Answers `listFaults`. */
export const listFaults: ControlHandler = async ({ world }) => ({ faults: world.faults.list() });

/** Answers `replaceFaults`. */
export const replaceFaults: ControlHandler = async (call) => {
  const { faults } = call.body as FaultInputList;
  for (const fault of faults) check(call, fault);
  const replaced = await call.world.faults.replace(faults);
  call.world.log({ type: 'faults' });
  return { faults: replaced };
};

/** Answers `addFault`. */
export const addFault: ControlHandler = async (call) => {
  const input = call.body as FaultInput;
  check(call, input);
  const fault = await call.world.faults.add(input);
  call.world.log({ type: 'faults' });
  return jsonAnswer(fault, { status: 201 });
};

/** Answers `deleteFault`. */
export const deleteFault: ControlHandler = async ({ world, path }) => {
  if (!(await world.faults.remove(path.fault_id ?? '')))
    throw new ControlProblem(404, 'fault_not_found', {
      message: `The world ${world.id} has no fault ${path.fault_id}`,
      param: 'fault_id',
    });
  world.log({ type: 'faults' });
  return new Response(null, { status: 204 });
};

/** What a schema cannot know: the operations and the error codes of the API's contract. */
function check({ family }: ControlCall, fault: FaultInput): void {
  const refuse = (param: string, allowed: readonly string[], got: unknown): never => {
    throw new ControlProblem(400, 'invalid_parameters', {
      message: `${param} must be one of ${allowed.join(', ')}, got ${JSON.stringify(got)}`,
      param,
    });
  };
  const contracts = family.all.map(({ contract }) => contract);
  const known = [...new Set(contracts.flatMap((contract) => Object.keys(contract.operations)))];
  const operations = [...known, 'getResult'];
  const operation = 'operation' in fault ? fault.operation : undefined;
  if (operation !== undefined && !operations.includes(operation)) refuse('operation', operations, operation);
  if (fault.kind === 'latency' && fault.distribution === 'uniform' && fault.max_ms < fault.min_ms)
    throw new ControlProblem(400, 'invalid_parameters', {
      message: `max_ms must be at least min_ms, which is ${fault.min_ms}, got ${fault.max_ms}`,
      param: 'max_ms',
    });
  if (fault.kind !== 'error') return;
  const { strayErrors } = family.first.contract;
  const strays = { older: strayErrors.older, html: strayErrors.gateway };
  if (fault.form === 'older' || fault.form === 'html') {
    oneOf('status', Object.keys(strays[fault.form]), fault.status);
    return;
  }
  if (operation === 'getResult')
    throw new ControlProblem(400, 'invalid_parameters', {
      message: 'form must be older or html for getResult, whose errors are in no contract',
      param: 'form',
    });
  const struck = operation === undefined ? known : [operation];
  for (const one of struck) {
    const documented = contracts.find(({ errors }) => errors[one] !== undefined)?.errors[one] ?? {};
    oneOf('status', Object.keys(documented), fault.status);
    if (fault.code !== undefined) oneOf('code', Object.keys(documented[fault.status] ?? {}), fault.code);
  }

  function oneOf(param: string, allowed: readonly string[], got: string | number): void {
    if (!allowed.includes(String(got))) refuse(param, allowed, got);
  }
}
