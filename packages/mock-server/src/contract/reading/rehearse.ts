import { below, type ContractProblem } from '../../../../../scripts/generate/contract-error.ts';
import type { Served } from '../../../../../scripts/generate/served-operations.ts';
import { createAddressJudge } from '../../callbacks/judge-address.ts';
import { errorOf } from '../../http/error-response.ts';
import { jsonAnswer } from '../../http/json-answer.ts';
import type { CreationRequest } from '../../simulation/plan.ts';
import { planTask } from '../../simulation/plan-task.ts';
import type { Scenario } from '../../simulation/scenario.ts';
import { seededRandom } from '../../simulation/seeded-random.ts';
import { taskAt, tellCreated } from '../../simulation/task-at.ts';
import type { Contract } from '../contract.ts';
import { judgeBody, judgeResponse } from '../judge-response.ts';
import type { LoadedContract } from '../loaded-contract.ts';
import { ownErrors, type Role } from '../own-errors.ts';

const NOW = 1_775_200_000_000;

/**
 * Plays what the mock would answer, and holds it against the contract: better now, and all at once, than as an error 500
 * for each request.
 *
 * @returns Each breach once.
 */
export async function rehearse(
  { contract, validators }: Pick<LoadedContract, 'contract' | 'validators'>,
  served: readonly Served[],
): Promise<ContractProblem[]> {
  const problems = new Map<string, ContractProblem>();
  const placeOf = (operation: string, status: number): string => {
    const found = served.find((one) => one.operation.operationId === operation);
    return found === undefined ? '#/paths' : below(found.at, 'responses', status);
  };
  const { creation, lookUp } = contract;
  const creationAt = served.find(({ operation }) => operation.operationId === creation.id)?.at;
  const requestPlace = creationAt ? below(creationAt, 'requestBody') : '#/paths';
  const note = (what: string, reason: string | undefined, at: string): void => {
    if (reason !== undefined) problems.set(`${at} ${reason}`, { message: `${what}: ${reason}`, at });
  };
  const judge = (operation: string, status: number, value: unknown, what: string): void => {
    const answer = jsonAnswer(value, { status, headers: { 'x-request-id': 'req_0' } });
    const reason = judgeResponse(contract.responses, validators, operation, answer);
    note(
      `what the mock answers to ${operation}, ${what}, would break the contract`,
      reason,
      placeOf(operation, status),
    );
  };

  try {
    createAddressJudge(contract.callbackAddress);
  } catch (error) {
    const at = below('#/components/schemas', creation.requestSchema, 'properties', 'callback_url');
    note('x-callback-address holds what is no network', (error as Error).message, at);
  }
  for (const [role, statuses] of Object.entries(ownErrors))
    for (const [status, codes] of Object.entries(statuses))
      for (const code of codes) {
        const operation = contract[role as Role].id;
        const { value: error } = errorOf(contract.errors, operation, Number(status), code);
        judge(operation, Number(status), error, `as ${code}`);
      }
  // The first one is shown to those who start the mock, and played here. The others are for readers alone.
  const [example] = Object.entries(contract.requestExamples);
  const broken = example && judgeBody(validators, creation.requestSchema, JSON.stringify(example[1]));
  note(
    `the example request ${example?.[0]} would be refused`,
    example ? broken : 'there is none: add one to the request body',
    requestPlace,
  );
  for (const [scenario, { plan, moments }] of courses(contract)) {
    judge(creation.id, 200, tellCreated(contract, plan).task, `with the scenario ${scenario}`);
    for (const now of moments) {
      const task = taskAt(contract, plan, now);
      judge(lookUp.id, 200, task, `with the scenario ${scenario} while ${task.status}`);
      const reason =
        now === plan.finishesAt
          ? judgeBody(validators, contract.callbackSchema, JSON.stringify(task))
          : undefined;
      note('the callback of the mock would break the contract', reason, placeOf(creation.id, 200));
    }
  }
  return [...problems.values()];
}

/** A task for each scenario that keeps the contract, and the moments at which it looks different. */
function* courses(contract: Contract) {
  const [request] = Object.values(contract.requestExamples) as CreationRequest[];
  if (request === undefined) return;
  for (const [name, scenario] of Object.entries<Scenario>(contract.scenarios)) {
    if (scenario.breaksContract) continue;
    const plan = planTask({
      contract,
      request,
      id: `task-unified-${NOW / 1000}-rehearse`,
      owner: 'rehearsal',
      requestId: 'req_0',
      now: NOW,
      resultBase: 'https://mock.invalid/results/rehearsal',
      random: seededRandom('rehearsal'),
      scenario: { name, scenario },
    });
    const { startsAt, finishesAt } = plan;
    const moments = [NOW, startsAt, (startsAt + finishesAt) / 2, finishesAt - 1, finishesAt];
    yield [name, { plan, moments: moments.filter((at) => Number.isFinite(at) && at >= NOW) }] as const;
  }
}
