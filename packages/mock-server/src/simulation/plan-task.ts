import type { Contract, Simulation } from '../contract/contract.ts';
import { courseOf } from './course.ts';
import { hintedMs } from './hints.ts';
import type { CreationRequest, Plan } from './plan.ts';
import { resultCount } from './results.ts';
import type { Scenario } from './scenario.ts';
import { between, type Random } from './seeded-random.ts';

export interface PlanInput {
  readonly contract: Contract;
  readonly request: CreationRequest;
  readonly id: string;
  readonly owner: string;
  readonly requestId: string;
  readonly now: number;
  /** Where the results will be served, without a trailing slash. */
  readonly resultBase: string;
  readonly random: Random;
  /** The course that was asked for, where one was, and its name. */
  readonly scenario?: { readonly name: string; readonly scenario: Scenario } | undefined;
}

/** Decides the future of a new task. */
export function planTask(input: PlanInput): Plan {
  const { contract, request, id, owner, requestId, now, resultBase, random, scenario } = input;
  const { simulation } = contract;
  const course = courseOf(contract, scenario?.scenario, request);
  const outputSeconds = lengthOfOutput(contract, request, random);
  const estimatedSeconds = lengthOfWork(simulation, outputSeconds, random);
  const spread = 1 + simulation.processingSpread * (2 * random() - 1);
  const waitMs = between(random, simulation.pendingMs);
  // Never and not at all are no multiples.
  const startsAt = now + (course.waitFactor === 0 ? 0 : Math.round(waitMs * course.waitFactor));
  const workMs = Math.round(estimatedSeconds * 1000 * spread * course.workFactor);
  const finishesAt =
    course.outcome.kind === 'none' ? Number.POSITIVE_INFINITY : startsAt + Math.round(workMs * course.share);
  const { detour, lookups } = course;
  return {
    id,
    revision: 0,
    owner,
    request,
    requestId,
    scenario: scenario?.name,
    createdAt: now,
    startsAt,
    finishesAt,
    workMs,
    outcome: course.outcome,
    detour: detour && {
      status: detour.status,
      from: startsAt + Math.round(workMs * detour.from),
      until:
        detour.until === undefined ? Number.POSITIVE_INFINITY : startsAt + Math.round(workMs * detour.until),
    },
    lookups: lookups && {
      refusal: lookups,
      until:
        lookups.until === undefined
          ? Number.POSITIVE_INFINITY
          : now + Math.round((finishesAt - now) * lookups.until),
    },
    outputSeconds,
    estimatedSeconds,
    credits: creditsFor(simulation, outputSeconds, resultCount(contract, request)),
    resultBase,
    resultLifeMs: course.resultLifeMs,
  };
}

/** In seconds: as long as the shortest source, or as the one that it is extended to. 0 where it has no length. */
function lengthOfOutput(
  { simulation: { outputLength, hints }, requestFields }: Contract,
  request: CreationRequest,
  random: Random,
): number {
  if (outputLength === undefined) return 0;
  const { shortestOf, extendedTo, extendedBy = '', sourceMs } = outputLength;
  let shortest = Number.POSITIVE_INFINITY;
  let extended: number | undefined;
  for (const field of shortestOf) {
    // A length is drawn also where a hint replaces it, so that the draws after it stay the same.
    const drawn = between(random, sourceMs);
    const url = request[field];
    const hint = hints?.sourceLength;
    const length = (typeof url === 'string' && hint !== undefined ? hintedMs(url, hint) : undefined) ?? drawn;
    shortest = Math.min(shortest, length);
    if (field === extendedTo) extended = length;
  }
  const extend = request[extendedBy] ?? requestFields[extendedBy]?.default;
  const ms = extend === true && extended !== undefined ? Math.max(shortest, extended) : shortest;
  return Math.max(1, Math.round(ms / 1000));
}

/** In seconds, as it is estimated. */
function lengthOfWork(simulation: Simulation, outputSeconds: number, random: Random): number {
  const { processingMs, processingSecondsPerOutputSecond: factor = 1 } = simulation;
  return processingMs === undefined
    ? Math.ceil(outputSeconds * factor)
    : Math.max(1, Math.ceil(between(random, processingMs) / 1000));
}

function creditsFor(simulation: Simulation, outputSeconds: number, results: number): number {
  const { creditsPerSecond = 0, creditsPerCall = 0, creditsPerResult = 0 } = simulation;
  return outputSeconds * creditsPerSecond + creditsPerCall + results * creditsPerResult;
}
