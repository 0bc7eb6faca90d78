import { createJob, followJob, linkHasExpired, type Wish } from './back-end.ts';
import { again, form, show, start, video } from './show.ts';
import { expired, forgotten, gap, sending, unplayable, type View, viewOfJob, viewOfRefusal } from './view.ts';

/** The wish that was sent last, under the name that makes sending it again harmless. */
let wish: (Wish & { readonly key: string }) | undefined;
let doAgain: 'send' | 'look' = 'send';
let stopFollowing = (): void => {};

/** The job's id stands in the address, so that a reload comes back to it. */
const jobInAddress = (): string => location.hash.slice(1);

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  wish = {
    video_url: String(fields.get('video_url')),
    audio_url: String(fields.get('audio_url')),
    key: crypto.randomUUID(),
  };
  void send();
});

again.addEventListener('click', () => (doAgain === 'send' ? void send() : follow(jobInAddress())));

// An address that was opened or gone back to.
addEventListener('hashchange', () => follow(jobInAddress()));

video.addEventListener('error', async () => {
  if (!video.hasAttribute('src')) return;
  display((await linkHasExpired(jobInAddress())) ? expired : unplayable);
});

if (jobInAddress() !== '') follow(jobInAddress());

async function send(): Promise<void> {
  if (wish === undefined) return;
  const { key, ...fields } = wish;
  stopFollowing();
  start.disabled = true;
  display(sending);
  const answer = await createJob(fields, key);
  start.disabled = false;
  if ('kind' in answer) display(viewOfRefusal(answer));
  else {
    history.replaceState(null, '', `#${answer.id}`);
    follow(answer.id);
  }
}

function follow(id: string): void {
  stopFollowing();
  if (id === '') return;
  stopFollowing = followJob(
    id,
    (job) => display(viewOfJob(job)),
    () => display(gap),
    () => display(forgotten),
  );
}

function display(view: View): void {
  if (view.again) doAgain = view.again.does;
  show(view);
}
