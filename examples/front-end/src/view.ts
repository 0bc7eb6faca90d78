import type { Job, Refusal } from './back-end.ts';

/** What the page shows. */
export interface View {
  readonly status?: string;
  /** 0 to 100; `'unknown'` for a bar without a place. */
  readonly progress?: number | 'unknown';
  readonly video?: string;
  readonly fault?: string;
  /** The field that the fault is about. */
  readonly field?: string;
  /** What the button beside the fault says and does: send the same wish again, or look for the job again. */
  readonly again?: { readonly label: string; readonly does: 'send' | 'look' };
}

/** A page may know better than the service what helps. */
const advice: Readonly<Record<string, string>> = {
  generation_failed_no_content: 'Choose a video in which one face is well seen.',
  content_policy_violation: 'Choose another video or audio.',
  resource_not_found: 'Check that both addresses can be opened by everyone.',
};

export function viewOfJob(job: Job): View {
  switch (job.state) {
    case 'waiting':
      return { status: 'Waiting for its turn …', progress: 'unknown' };
    case 'working':
      return { status: `In the making: ${job.progress} %`, progress: job.progress };
    case 'done':
      return { status: 'Your video is ready. Its link works for a day.', video: job.video };
    case 'failed':
      return { fault: [`The video failed: ${job.message}`, advice[job.code]].filter(Boolean).join(' ') };
    case 'cancelled':
      return { fault: 'The video was cancelled. Nothing was charged.' };
    case 'lost':
      return { fault: job.message, again: { label: 'Look again', does: 'look' } };
  }
}

export function viewOfRefusal({ kind, message, param }: Refusal): View {
  if (kind === 'invalid') return { fault: message, ...(param && { field: param }) };
  if (kind === 'quota' || kind === 'broken') return { fault: message };
  // The same wish has the same key: where it has arrived already, no second video is begun.
  if (kind === 'unknown')
    return {
      fault: `${message} A new one could be paid for twice.`,
      again: { label: 'Ask again for this one', does: 'send' },
    };
  return { fault: message, again: { label: 'Try again', does: 'send' } };
}

export const sending: View = { status: 'Sending …', progress: 'unknown' };
export const gap: View = { status: 'The server is away. Looking again by itself …', progress: 'unknown' };
export const forgotten: View = { fault: 'The server does not know this video any more.' };
export const expired: View = { fault: 'The link to this video has died: they work for a day. Make it anew.' };
export const unplayable: View = { fault: 'This video cannot be played here.' };
