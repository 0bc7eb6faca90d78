import { effect, signal } from '@preact/signals';

/** The mock's address as the page sees it, with a trailing slash: the page is one level below. */
export const base: string = new URL('.', location.href).href;

const tokenKey = 'videoretalk-mock-token';
const themeKey = 'videoretalk-mock-theme';

/** The control token, asked for once. It is kept for this tab alone. */
export const token = signal(sessionStorage.getItem(tokenKey) ?? undefined);

/** Keeps a token for this tab. */
export function keepToken(text: string): void {
  sessionStorage.setItem(tokenKey, text);
  token.value = text;
}

export type Theme = 'auto' | 'light' | 'dark';
const kept = localStorage.getItem(themeKey);
/** Light or dark; `auto` follows the system. */
export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'auto');

effect(() => {
  localStorage.setItem(themeKey, theme.value);
  document.documentElement.dataset.theme = theme.value;
});
