/** The values that a template may ask for, by the name that stands for each in it. */
export type TemplateValues = Readonly<Record<`$${string}`, unknown>>;

/** A template that has been read. */
export interface Template {
  /** The template with the values in their places. What nothing fills is shared by all that is made of it. */
  value(values: TemplateValues): object;
  /** The JSON of that value. It is put together from prepared pieces, in half of the time of `JSON.stringify`. */
  json(values: TemplateValues): JsonText;
}

export interface JsonText {
  readonly text: string;
  /** Whether it is known to be ASCII, of which each character is a byte. Otherwise it may be. */
  readonly isAscii: boolean;
}

/** A place that a value is put into. Where there is none of that name, the name is a text like any other. */
class Hole {
  readonly name: `$${string}`;

  constructor(name: `$${string}`) {
    this.name = name;
  }

  value(values: TemplateValues): unknown {
    const value = values[this.name];
    return value === undefined && !Object.hasOwn(values, this.name) ? this.name : value;
  }
}

/** How a part is filled; `undefined` where nothing in it depends on a value. */
type Fill = ((values: TemplateValues) => unknown) | undefined;

/** Reads a template: a text that begins with `$` is a place for the value of that name. */
export function readTemplate(template: Readonly<Record<string, unknown>>): Template {
  const fill = fillOf(template);
  const pieces = joined(piecesOf(template));
  const areAscii = pieces.every((piece) => typeof piece !== 'string' || ascii.test(piece));
  return {
    value: (values) => (fill === undefined ? template : (fill(values) as object)),
    json(values) {
      let text = '';
      let isAscii = areAscii;
      for (const piece of pieces) {
        const value = typeof piece === 'string' ? piece : piece.value(values);
        if (typeof piece === 'string') text += piece;
        else if (typeof value === 'number' && Number.isFinite(value)) text += value;
        else if (typeof value === 'string' && plainText.test(value)) text += `"${value}"`;
        else {
          text += JSON.stringify(value);
          isAscii = false;
        }
      }
      return { text, isAscii };
    },
  };
}

function holeIn(node: unknown): Hole | undefined {
  return typeof node === 'string' && node.startsWith('$') ? new Hole(node as `$${string}`) : undefined;
}

function fillOf(node: unknown): Fill {
  const hole = holeIn(node);
  if (hole) return (values) => hole.value(values);
  if (node === null || typeof node !== 'object') return undefined;
  const parts = Object.entries(node).map(([name, part]) => ({ name, part, fill: fillOf(part) }));
  if (parts.every(({ fill }) => fill === undefined)) return undefined;
  if (Array.isArray(node)) return (values) => parts.map(({ part, fill }) => (fill ? fill(values) : part));
  return (values) => {
    const made: Record<string, unknown> = {};
    for (const { name, part, fill } of parts) made[name] = fill ? fill(values) : part;
    return made;
  };
}

function piecesOf(node: unknown): (string | Hole)[] {
  const hole = holeIn(node);
  if (hole) return [hole];
  if (node === null || typeof node !== 'object') return [JSON.stringify(node)];
  const isList = Array.isArray(node);
  const parts = Object.entries(node).flatMap(([name, part], index) => [
    `${index === 0 ? '' : ','}${isList ? '' : `${JSON.stringify(name)}:`}`,
    ...piecesOf(part),
  ]);
  return isList ? ['[', ...parts, ']'] : ['{', ...parts, '}'];
}

/** Texts that stand beside one another, as one. */
function joined(pieces: readonly (string | Hole)[]): (string | Hole)[] {
  const all: (string | Hole)[] = [];
  for (const piece of pieces) {
    const before = all.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') all[all.length - 1] = before + piece;
    else all.push(piece);
  }
  return all;
}

/** Texts of ASCII in which nothing has to be escaped. */
const plainText = /^[\w .:/-]*$/;
const ascii = /^[\x20-\x7e]*$/;
