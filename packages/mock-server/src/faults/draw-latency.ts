import { between, exponential, normal, type Random } from '../simulation/seeded-random.ts';
import type { LatencyFault } from './fault.ts';

/** How long an answer is kept back this time, in whole milliseconds. */
export function drawLatency(fault: LatencyFault, random: Random): number {
  return Math.max(0, Math.round(drawn(fault, random)));
}

function drawn(fault: LatencyFault, random: Random): number {
  switch (fault.distribution) {
    case 'fixed':
      return fault.ms;
    case 'uniform':
      return between(random, { minimum: fault.min_ms, maximum: fault.max_ms });
    case 'normal':
      return normal(random, fault.mean_ms, fault.deviation_ms);
    case 'exponential':
      return exponential(random, fault.mean_ms);
  }
}
