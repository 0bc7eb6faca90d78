/** The changelog of a package. */
export interface Changelog {
  readonly name: string;
  readonly text: string;
}

/** The section of a changelog on a version, without its heading; empty where there is none. */
export function sectionOf(text: string, version: string): string {
  const [, after = ''] = `\n${text}`.split(`\n## ${version}\n`);
  return (after.split(/\n## /)[0] ?? '').trim();
}

/** The notes on a release: what has changed in each package. A package that only goes along is not named. */
export function releaseNotes(changelogs: readonly Changelog[], version: string): string {
  const parts = changelogs
    .map(({ name, text }) => ({ name, section: sectionOf(text, version) }))
    .filter(({ section }) => section !== '')
    .map(({ name, section }) => `## ${name}\n\n${section}`);
  return `${parts.join('\n\n')}\n`;
}
