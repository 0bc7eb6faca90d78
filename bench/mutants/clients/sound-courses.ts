import type { ClientDoubleOptions } from '@videoretalk/contract-tests';

/** Courses that a sound client is told, and what it has to end with: nothing may be found of it. */
export const soundCourses: readonly (readonly [string, ClientDoubleOptions, string])[] = [
  ['that completes', {}, 'completed'],
  ['that fails', { lookups: ['pending', 'failed'] }, 'failed'],
  ['that is cancelled', { lookups: ['processing', 'cancelled'] }, 'cancelled'],
  ['that is told as failed when it is cancelled', { lookups: ['cancelled_as_failed'] }, 'failed'],
  [
    'with a creation that is put off',
    { creations: [{ status: 429, retryAfterSeconds: 7 }, 'created'] },
    'completed',
  ],
  [
    'with look-ups that are put off',
    { lookups: ['pending', { status: 429 }, { status: 429 }, 'completed'] },
    'completed',
  ],
  ['with look-ups that fail', { lookups: ['pending', { status: 500 }, 'lost', 'completed'] }, 'completed'],
  ['whose creation fails', { creations: [{ status: 500 }] }, 'unknown'],
];
