import type { Contract } from '../contract/contract.ts';
import { hintedConfidence } from './hints.ts';
import type { CreationRequest, Outcome } from './plan.ts';
import type { FaceMatch, Refusal, Scenario, TimedFailure } from './scenario.ts';

/** What a scenario means for the plan of a task. */
export interface Course {
  readonly outcome: Outcome;
  /** Which share of the work is done at the end, from 0 to 1. */
  readonly share: number;
  /** How many times longer than drawn it waits. */
  readonly waitFactor: number;
  /** How many times longer than drawn it works. */
  readonly workFactor: number;
  readonly detour?: { readonly status: string; readonly from: number; readonly until?: number };
  readonly lookups?: Refusal;
  readonly resultLifeMs: number;
}

/** The course of a task. Without a scenario it completes in its own time. */
export function courseOf(
  contract: Contract,
  scenario: Scenario | undefined,
  request: CreationRequest,
): Course {
  const { simulation, resultLink } = contract;
  const usual: Course = {
    outcome: { kind: 'completed', completion: simulation.completion },
    share: 1,
    waitFactor: 1,
    workFactor: 1,
    resultLifeMs: resultLink.lifetimeMs,
  };
  if (scenario === undefined) return usual;
  if ('pending' in scenario)
    return { ...usual, outcome: { kind: 'none' }, waitFactor: Number.POSITIVE_INFINITY };
  if ('slow' in scenario)
    return { ...usual, waitFactor: scenario.slow.factor, workFactor: scenario.slow.factor };
  if ('cancelled' in scenario)
    return { ...usual, outcome: { kind: 'cancelled' }, share: scenario.cancelled.at };
  if ('failsWith' in scenario) return { ...usual, ...failing(scenario.failsWith) };
  if ('matchesFace' in scenario) {
    const { otherwise } = scenario.matchesFace;
    return matches(contract, request, scenario.matchesFace) ? usual : { ...usual, ...failing(otherwise) };
  }
  if ('completesWith' in scenario) {
    const { completesWith } = scenario;
    const own = Object.keys(completesWith).length > 0;
    return own ? { ...usual, outcome: { kind: 'completed', completion: completesWith } } : usual;
  }
  if ('resultsLive' in scenario) return { ...usual, resultLifeMs: scenario.resultsLive.seconds * 1000 };
  if ('showsStatus' in scenario) {
    const { until } = scenario.showsStatus;
    // What is shown for ever has no end behind it.
    return until === undefined
      ? { ...usual, outcome: { kind: 'none' }, detour: scenario.showsStatus }
      : { ...usual, detour: scenario.showsStatus };
  }
  return { ...usual, lookups: scenario.refusedWith };
}

function failing({ code, message, at, atOnce }: TimedFailure): Partial<Course> {
  const outcome = { kind: 'failed', error: { code, message } } as const;
  return atOnce ? { outcome, share: at, waitFactor: 0 } : { outcome, share: at };
}

function matches(
  { requestFields, simulation }: Contract,
  request: CreationRequest,
  { picture, threshold, confidence }: FaceMatch,
): boolean {
  const asked = request[picture];
  // Without a picture the threshold has no effect: the largest face is taken.
  if (typeof asked !== 'string') return true;
  const hint = simulation.hints?.faceConfidence;
  const best = (hint === undefined ? undefined : hintedConfidence(asked, hint)) ?? confidence;
  return best >= Number(request[threshold] ?? requestFields[threshold]?.default);
}
