/** The values of a task that a template may ask for, by the name that stands for each in it. */
export type TemplateValues = Readonly<Record<`$${string}`, unknown>>;

/** How a part is filled; `undefined` where nothing in it depends on a task, so that all tasks can share it. */
type Fill = ((values: TemplateValues) => unknown) | undefined;

const prepared = new WeakMap<object, { readonly fill: Fill }>();

/**
 * Puts the values of a task into the places that a template leaves for them: a text that begins with `$`. Each template
 * is prepared once, since the same few stand behind every answer.
 */
export function fillTemplate(template: Readonly<Record<string, unknown>>, values: TemplateValues): object {
  let known = prepared.get(template);
  if (known === undefined) {
    known = { fill: prepare(template) };
    prepared.set(template, known);
  }
  return known.fill === undefined ? template : (known.fill(values) as object);
}

function prepare(node: unknown): Fill {
  if (typeof node === 'string' && node.startsWith('$')) {
    const name = node as `$${string}`;
    return (values) => (Object.hasOwn(values, name) ? values[name] : node);
  }
  if (node === null || typeof node !== 'object') return undefined;
  const parts = Object.entries(node).map(([name, part]) => ({ name, part, fill: prepare(part) }));
  if (parts.every(({ fill }) => fill === undefined)) return undefined;
  if (Array.isArray(node)) return (values) => parts.map(({ part, fill }) => (fill ? fill(values) : part));
  return (values) => {
    const made: Record<string, unknown> = {};
    for (const { name, part, fill } of parts) made[name] = fill ? fill(values) : part;
    return made;
  };
}
