import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { errors, requestFields, simulation, taskErrorCodes } from '../../src/generated/constants.ts';
import { contract } from '../../src/generated/contract.ts';
import { createContractJudge } from '../../src/judge/contract-judge.ts';
import type { ControlFacts } from './control-calls.ts';

/** Judges by the contract of the VideoRetalk API. */
export const api = createContractJudge(contract);
export const creation = api.operation('createVideoRetalkGeneration');
export const lookUp = api.operation('getTaskDetail');

/** Judges by the contract of the mock's control API, which no package carries: it is read from its source. */
export const control = createContractJudge(
  parse(readFileSync(new URL('../../../../openapi/mock-control.yaml', import.meta.url), 'utf8')),
);

/** What the mock reads of a body. */
export const limits = { bytes: simulation.largestRequestBytes, depth: simulation.deepestNesting };

/** What the control API knows of the other contract. Scenarios are for the mock to tell. */
export function controlFacts(scenarios: readonly string[]): ControlFacts {
  const strays = contract['x-stray-errors'] as { older: object; gateway: object };
  return {
    scenarios,
    requestFields: Object.keys(requestFields),
    taskErrorCodes,
    errors: errors as unknown as ControlFacts['errors'],
    strays: {
      older: Object.keys(strays.older).map(Number),
      html: Object.keys(strays.gateway).map(Number),
    },
  };
}
