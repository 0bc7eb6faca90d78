import { coreLro } from './clients/core-lro.ts';
import { fal } from './clients/fal.ts';
import { openai } from './clients/openai.ts';
import { openapiFetch } from './clients/openapi-fetch.ts';
import { replicate } from './clients/replicate.ts';
import { runway } from './clients/runway.ts';
import { videoretalk } from './clients/videoretalk.ts';
import type { Peer } from './peer.ts';

/** All that is measured, ours first. */
export const peers: readonly Peer[] = [videoretalk, openai, runway, replicate, fal, openapiFetch, coreLro];
