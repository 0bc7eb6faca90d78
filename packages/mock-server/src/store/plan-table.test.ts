import { expect, test } from 'vitest';
import { builtInContract as contract } from '../contract/contract.ts';
import { endTask } from '../simulation/end-task.ts';
import type { CreationRequest, Plan } from '../simulation/plan.ts';
import { planTask } from '../simulation/plan-task.ts';
import { seededRandom } from '../simulation/seeded-random.ts';
import { createPlanTable } from './plan-table.ts';

const NOW = Date.UTC(2026, 0, 1);
const names = [undefined, ...Object.keys(contract.scenarios)];
const requests = Object.values(contract.requestExamples) as CreationRequest[];

/** A plan for each scenario, of different owners and requests, over and over again. */
function somePlans(count: number): Plan[] {
  const random = seededRandom('table');
  return Array.from({ length: count }, (_, n) => {
    const name = names[n % names.length];
    const scenario = name === undefined ? undefined : contract.scenarios[name];
    const request = requests[n % requests.length];
    if (request === undefined) throw new Error('the contract has no example');
    return planTask({
      contract,
      request: n % 5 === 0 ? { ...request, callback_url: `https://example.com/${n}` } : request,
      id: `task-unified-1767225600-${String(n).padStart(8, '0')}`,
      owner: `key-${n % 3}`,
      requestId: `req_${n}`,
      now: NOW + n,
      resultBase: n % 7 === 0 ? 'https://a.example/results/x' : 'http://127.0.0.1:4010/results/key-1',
      random,
      scenario: name !== undefined && scenario ? { name, scenario } : undefined,
    });
  });
}

test('what comes out is what went in, over several pages', () => {
  const table = createPlanTable();
  const plans = somePlans(9000);
  expect(plans.map((plan) => table.add(plan))).toEqual(plans.map((_, row) => row));
  expect(table.size).toBe(plans.length);
  for (const [row, plan] of plans.entries()) expect(table.plan(row)).toStrictEqual(plan);
});

test('a request is kept as it was written, of whatever form', () => {
  const table = createPlanTable();
  const [plan] = somePlans(1);
  if (plan === undefined) throw new Error('there is no plan');
  const written = `\r\n{\n  "model": "${plan.request.model}",\n\n  "note": "日本語\\n"\n}\n`;
  const request = JSON.parse(written);
  table.add({ ...plan, request }, new TextEncoder().encode(written));
  expect(table.plan(0)).toStrictEqual({ ...plan, request });
});

test('an id has one row', () => {
  const table = createPlanTable();
  const [plan] = somePlans(1);
  if (plan === undefined) throw new Error('there is no plan');
  expect([table.add(plan), table.add({ ...plan, credits: 0 }), table.size]).toEqual([0, undefined, 1]);
  expect(table.plan(0)).toStrictEqual(plan);
});

test('a plan takes the place of another, and its neighbours stay', () => {
  const table = createPlanTable();
  const plans = somePlans(100);
  for (const plan of plans) table.add(plan);
  const [before, , after] = plans.slice(49, 52);
  const ended = endTask(plans[50] as Plan, NOW - 1, { kind: 'failed', error: { code: 'a', message: 'b' } });
  expect(table.plan(50)).toStrictEqual(plans[50]);
  table.replace(50, { ...(ended as Plan), requestId: 'req_other' });
  expect(table.plan(50)).toStrictEqual({ ...ended, requestId: 'req_other' });
  expect([table.plan(49), table.plan(51)]).toStrictEqual([before, after]);
});
