import { signal } from '@preact/signals';

export interface Notice {
  readonly id: number;
  readonly tone: 'good' | 'bad';
  readonly text: string;
}

/** Milliseconds for which a notice of success is shown. One of a failure stays until it is closed. */
const SHOWN_MS = 4000;
let ids = 0;

/** What has just been done, or has failed. */
export const notices = signal<readonly Notice[]>([]);

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

export function tell(tone: Notice['tone'], text: string): void {
  const id = ++ids;
  notices.value = [...notices.value.slice(-2), { id, tone, text }];
  if (tone === 'good') setTimeout(() => dismiss(id), SHOWN_MS);
}

/** Does something, and tells how it went. Answers whether it went well. */
export async function attempt(work: () => Promise<unknown>, done?: string): Promise<boolean> {
  try {
    await work();
    if (done !== undefined) tell('good', done);
    return true;
  } catch (error) {
    tell('bad', messageOf(error));
    return false;
  }
}

/** What an error says, without the address that ends it: the person sees where they are. */
export function messageOf(error: unknown): string {
  const { message } = error as Error;
  if (error instanceof TypeError) return `The mock cannot be reached (${message}).`;
  return message.replace(/ \([^()]*\)$/, '');
}
