import { requestFields, simulation } from '../generated/constants.ts';
import type { components } from '../generated/schema.ts';
import { between, type Random } from './seeded-random.ts';

export type VideoRetalkRequest = components['schemas']['VideoRetalkRequest'];

/** A task's whole future, decided when it is created. Times are Unix milliseconds. */
export interface Plan {
  readonly id: string;
  readonly model: VideoRetalkRequest['model'];
  /** Whose task it is: the API key that created it. */
  readonly owner: string;
  readonly createdAt: number;
  /** When it leaves `pending`. */
  readonly startsAt: number;
  /** When it becomes final. */
  readonly finishesAt: number;
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
}

/** Decides the future of a new task. */
export function planTask({ request, id, owner, now, resultBase, random }: PlanInput): Plan {
  const video = between(random, simulation.sourceMs);
  const audio = between(random, simulation.sourceMs);
  const extend = request.video_extension ?? requestFields.video_extension.default;
  const outputMs = extend && audio > video ? audio : Math.min(video, audio);
  const outputSeconds = Math.round(outputMs / 1000);
  const estimatedSeconds = outputSeconds * simulation.processingSecondsPerOutputSecond;
  const spread = 1 + simulation.processingSpread * (2 * random() - 1);
  const startsAt = now + Math.round(between(random, simulation.pendingMs));
  return {
    id,
    model: request.model,
    owner,
    createdAt: now,
    startsAt,
    finishesAt: startsAt + Math.round(estimatedSeconds * 1000 * spread),
    outputSeconds,
    estimatedSeconds,
    credits: outputSeconds * simulation.creditsPerSecond,
    resultUrl: `${resultBase}/${id}.mp4`,
    callbackUrl: request.callback_url,
  };
}
