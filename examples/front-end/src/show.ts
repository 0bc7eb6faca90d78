import type { View } from './view.ts';

const element = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element ${id}`);
  return found as T;
};

export const form = element<HTMLFormElement>('form');
export const start = element<HTMLButtonElement>('start');
export const again = element<HTMLButtonElement>('again');
export const video = element<HTMLVideoElement>('video');

const section = element('job');
const status = element('status');
const progress = element<HTMLProgressElement>('progress');
const fault = element('fault');

/** Puts a view on the page. What it does not speak of is hidden. */
export function show(view: View): void {
  const field =
    view.field === undefined
      ? null
      : form.querySelector<HTMLInputElement>(`[name="${CSS.escape(view.field)}"]`);
  section.hidden = field !== null;
  status.textContent = view.status ?? '';
  fault.textContent = field === null ? (view.fault ?? '') : '';
  showProgress(view.progress);
  again.hidden = view.again === undefined;
  again.textContent = view.again?.label ?? '';
  showVideo(view.video);
  for (const input of form.querySelectorAll('input'))
    showFieldFault(input, input === field ? view.fault : undefined);
  field?.focus();
}

function showProgress(value: View['progress']): void {
  progress.hidden = value === undefined;
  if (typeof value === 'number') progress.value = value;
  else progress.removeAttribute('value');
}

function showVideo(source: string | undefined): void {
  video.hidden = source === undefined;
  if (source === undefined) video.removeAttribute('src');
  else if (video.getAttribute('src') !== source) video.src = source;
}

function showFieldFault(input: HTMLInputElement, message: string | undefined): void {
  const note = element(`${input.id}-fault`);
  note.hidden = message === undefined;
  note.textContent = message ?? '';
  input.setAttribute('aria-invalid', String(message !== undefined));
  if (message === undefined) input.removeAttribute('aria-describedby');
  else input.setAttribute('aria-describedby', note.id);
}
