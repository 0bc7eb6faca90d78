import { requestFields, simulation } from '../generated/constants.ts';
import type { components } from '../generated/schema.ts';
import { courseOf, type Outcome } from './course.ts';
import { hintedMs } from './hinted-length.ts';
import type { Scenario } from './scenario.ts';
import { between, type Random } from './seeded-random.ts';

export type VideoRetalkRequest = components['schemas']['VideoRetalkRequest'];

/** A task's whole future, decided when it is created. Times are Unix milliseconds. */
export interface Plan {
  readonly id: string;
  readonly model: VideoRetalkRequest['model'];
  /** Whose task it is: the API key that created it. */
  readonly owner: string;
  readonly createdAt: number;
  /** When it leaves `pending`. Infinity where it never does. */
  readonly startsAt: number;
  /** When it becomes final. Infinity where it never does. */
  readonly finishesAt: number;
  /** How long the whole work takes, whether or not it comes to its end. */
  readonly workMs: number;
  readonly outcome: Outcome;
  readonly outputSeconds: number;
  readonly estimatedSeconds: number;
  readonly credits: number;
  readonly resultUrl: string;
  readonly callbackUrl: string | undefined;
}

export interface PlanInput {
  readonly request: VideoRetalkRequest;
  readonly id: string;
  readonly owner: string;
  readonly now: number;
  /** Where the result will be served, without a trailing slash. */
  readonly resultBase: string;
  readonly random: Random;
  /** The course that was asked for, where one was. */
  readonly scenario?: Scenario | undefined;
}

/** Decides the future of a new task. */
export function planTask(input: PlanInput): Plan {
  const { request, id, owner, now, resultBase, random, scenario } = input;
  const { outcome, share, factor } = courseOf(scenario);
  // Lengths are drawn also where a hint replaces them, so that the draws after them stay the same.
  const drawn = { video: between(random, simulation.sourceMs), audio: between(random, simulation.sourceMs) };
  const video = hintedMs(request.video_url) ?? drawn.video;
  const audio = hintedMs(request.audio_url) ?? drawn.audio;
  const extend = request.video_extension ?? requestFields.video_extension.default;
  const outputMs = extend && audio > video ? audio : Math.min(video, audio);
  const outputSeconds = Math.max(1, Math.round(outputMs / 1000));
  const estimatedSeconds = outputSeconds * simulation.processingSecondsPerOutputSecond;
  const spread = 1 + simulation.processingSpread * (2 * random() - 1);
  const startsAt = now + Math.round(between(random, simulation.pendingMs) * factor);
  const workMs = Math.round(estimatedSeconds * 1000 * spread * factor);
  return {
    id,
    model: request.model,
    owner,
    createdAt: now,
    startsAt,
    finishesAt: startsAt + Math.round(workMs * share),
    workMs,
    outcome,
    outputSeconds,
    estimatedSeconds,
    credits: outputSeconds * simulation.creditsPerSecond,
    resultUrl: `${resultBase}/${id}.mp4`,
    callbackUrl: request.callback_url,
  };
}
