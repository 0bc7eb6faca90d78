import { platform } from 'node:process';

/** Writes a command as it can be pasted into a shell. */
export function quoteCommand(words: readonly string[], windows: boolean = platform === 'win32'): string {
  return words.map((word) => quote(word, windows)).join(' ');
}

function quote(word: string, windows: boolean): string {
  if (/^[\w@+=:,./-]+$/.test(word) || (windows && /^[\w@+=:,./\\-]+$/.test(word))) return word;
  return windows ? `"${word.replaceAll('"', '""')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
