import type { Contract } from '../contract/contract.ts';
import { courseOf } from './course.ts';
import { hintedMs } from './hints.ts';
import type { Plan, VideoRetalkRequest } from './plan.ts';
import type { Scenario } from './scenario.ts';
import { between, type Random } from './seeded-random.ts';

export interface PlanInput {
  readonly contract: Contract;
  readonly request: VideoRetalkRequest;
  readonly id: string;
  readonly owner: string;
  readonly requestId: string;
  readonly now: number;
  /** Where the result will be served, without a trailing slash. */
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
  const outputMs = lengthOfOutput(contract, request, random);
  const outputSeconds = Math.max(1, Math.round(outputMs / 1000));
  const estimatedSeconds = Math.ceil(outputSeconds * simulation.processingSecondsPerOutputSecond);
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
    credits: outputSeconds * simulation.creditsPerSecond,
    resultUrl: `${resultBase}/${id}.mp4`,
    resultLifeMs: course.resultLifeMs,
  };
}

/** `video_extension` decides: as long as a longer audio, or as the shorter of the two. */
function lengthOfOutput(contract: Contract, request: VideoRetalkRequest, random: Random): number {
  const { sourceMs, hints } = contract.simulation;
  // Lengths are drawn also where a hint replaces them, so that the draws after them stay the same.
  const drawn = { video: between(random, sourceMs), audio: between(random, sourceMs) };
  const video = hintedMs(request.video_url, hints.sourceLength) ?? drawn.video;
  const audio = hintedMs(request.audio_url, hints.sourceLength) ?? drawn.audio;
  const extend = request.video_extension ?? contract.requestFields.video_extension.default;
  return extend && audio > video ? audio : Math.min(video, audio);
}
