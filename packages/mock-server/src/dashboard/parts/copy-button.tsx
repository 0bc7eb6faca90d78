import { useSignal } from '@preact/signals';
import { tell } from '../state/notices.ts';

/** Milliseconds for which the button says that it has copied. */
const SAID_MS = 1500;

/** @param what - Names what is copied, for whoever does not see what it stands beside. */
export function CopyButton({ text, what, name = 'Copy' }: { text: string; what: string; name?: string }) {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    if (!(await copyText(text)))
      return tell('bad', 'The browser does not let this page copy: select the text instead.');
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, SAID_MS);
  };
  return (
    <button type="button" class="quiet copy" aria-label={`${name}: ${what}`} onClick={copy}>
      {copied.value ? 'Copied' : name}
    </button>
  );
}

/** Pages that come over plain HTTP from another machine have no clipboard: there, an old way is left. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard !== undefined) {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (done) return true;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  return done;
}
