import { dismiss, notices } from '../state/notices.ts';

/** What has just been done is said politely; what failed, at once. */
export function Notices() {
  const of = (wanted: 'good' | 'bad') =>
    notices.value
      .filter(({ tone }) => tone === wanted)
      .map(({ id, text }) => (
        <p key={id} class={`notice ${wanted}`}>
          <span>{text}</span>
          <button type="button" class="quiet" aria-label="Close" onClick={() => dismiss(id)}>
            ×
          </button>
        </p>
      ));
  return (
    <div class="notices">
      <div role="status">{of('good')}</div>
      <div role="alert">{of('bad')}</div>
    </div>
  );
}
