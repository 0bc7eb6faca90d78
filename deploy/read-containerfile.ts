/** What an image does when it runs. */
export interface Image {
  /** The stages, with the instructions of each in their order. */
  readonly stages: readonly (readonly Instruction[])[];
  readonly user: number;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly healthcheck: readonly string[];
  /** The program that the entry point runs. */
  readonly node: string;
}

export interface Instruction {
  readonly word: string;
  readonly text: string;
}

/**
 * Reads a Containerfile as far as the one here goes: commands are lists, and not lines for a shell.
 *
 * @throws Error where something is missing that an image needs which is run without rights.
 */
export function readContainerfile(text: string): Image {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n');
  const instructions = lines
    .filter((line) => line.trim() !== '')
    .map((line): Instruction => {
      const [, word = '', rest = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
      return { word, text: rest.trim() };
    });
  const starts = instructions.flatMap(({ word }, place) => (word === 'FROM' ? [place] : []));
  const stages = starts.map((start, place) => instructions.slice(start, starts[place + 1]));
  const last = stages.at(-1) ?? [];
  const textOf = (word: string): string => {
    const found = last.findLast((one) => one.word === word);
    if (found === undefined) throw new Error(`the last stage has no ${word}`);
    return found.text;
  };
  const list = (word: string): string[] => {
    const [json] = /\[.*\]$/.exec(textOf(word)) ?? [];
    if (json === undefined) throw new Error(`${word} must be a list, since the image has no shell`);
    return JSON.parse(json) as string[];
  };
  const entrypoint = list('ENTRYPOINT');
  return {
    stages,
    user: Number(textOf('USER').split(':')[0]),
    entrypoint,
    command: list('CMD'),
    healthcheck: list('HEALTHCHECK'),
    node: entrypoint[0] ?? '',
  };
}
