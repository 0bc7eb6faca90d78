import { useSignal } from '@preact/signals';
import { isFilm, playableAt, resultLinks } from '../model/result-links.ts';
import type { MockTask } from '../model/schemas.ts';
import { now } from '../state/mock.ts';
import { base } from '../state/settings.ts';
import { CopyButton } from './copy-button.tsx';

/** The video or the pictures of a completed task, for as long as its link lives; the error of a failed one. */
export function TaskResult({ task }: { readonly task: MockTask }) {
  const links = resultLinks(task);
  const error = task.answer.error as { code?: unknown; message?: unknown } | undefined;
  if (error !== undefined)
    return (
      <section class="panel failure">
        <h2>Why it failed</h2>
        <p class="mono">{String(error.code)}</p>
        <p>{String(error.message)}</p>
      </section>
    );
  if (links.length === 0) return null;
  const expired = task.results_expire_at !== null && now.value >= Date.parse(task.results_expire_at);
  return (
    <section class="panel">
      <h2>Result</h2>
      {links.map((link) => (
        <div key={link} class="result">
          {expired ? <p class="hint">The link has expired, and answers 403.</p> : <Player link={link} />}
          <p class="link">
            <a class="mono" href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
            <CopyButton text={link} what="the link to the result" />
          </p>
        </div>
      ))}
    </section>
  );
}

function Player({ link }: { readonly link: string }) {
  const playing = useSignal(false);
  const broken = useSignal(false);
  if (broken.value) return <p class="hint">The link does not lead to a file that this page can show.</p>;
  // Nothing is fetched before somebody plays it: the mock counts each request, and a fault may wait for the next one.
  if (!playing.value)
    return (
      <button
        type="button"
        class="play"
        onClick={() => {
          playing.value = true;
        }}
      >
        {isFilm(link) ? (
          <>
            <span aria-hidden="true">▶</span> Play the video
          </>
        ) : (
          'Show the image'
        )}
      </button>
    );
  const onError = (): void => {
    broken.value = true;
  };
  const src = playableAt(link, base);
  return isFilm(link) ? (
    // biome-ignore lint/a11y/useMediaCaption: the mock's video shows a picture and plays a tone; nobody speaks.
    <video controls autoPlay src={src} onError={onError} />
  ) : (
    <img alt="What the task has made" src={src} onError={onError} />
  );
}
