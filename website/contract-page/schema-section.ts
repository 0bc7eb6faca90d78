import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { nameOf, type Schema } from './contract.ts';

/** What bounds a value, in the words of JSON Schema. */
const bounds = [
  'const',
  'default',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'pattern',
] as const;

/** The section of a schema that has a name. */
export function schemaSection(name: string, schema: Schema): string {
  return [`### ${name}`, ...schemaText(schema), ...extensions(schema)].join('\n\n');
}

/** The type of a value in a few words; a schema with a name is a link to its section. */
export function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return `[${nameOf(schema.$ref)}](#${slug(nameOf(schema.$ref))})`;
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return choices.map(typeOf).join(' or ');
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  const type = [schema.type ?? 'any value'].flat().join(' or ');
  return typeof schema.format === 'string' ? `${type} (${schema.format})` : type;
}

/** What a value may be beyond its type, and how sure that is. */
export function boundsOf(schema: Schema): string {
  const said = bounds
    .filter((word) => schema[word] !== undefined)
    .map((word) => `${word} \`${JSON.stringify(schema[word])}\``);
  if (schema.enum !== undefined)
    said.unshift(`one of ${schema.enum.map((value) => `\`${String(value)}\``).join(', ')}`);
  if (typeof schema['x-evidence'] === 'string') said.push(`*${schema['x-evidence']}*`);
  return said.join(', ');
}

function schemaText(schema: Schema): string[] {
  const text = schema.description === undefined ? [] : [schema.description];
  const limits = boundsOf(schema);
  if (schema.properties === undefined) {
    if (schema.allOf === undefined) text.push(sentence(typeOf(schema), limits));
  } else {
    text.push(fields(schema));
  }
  const bases = schema.allOf?.filter(({ $ref }) => $ref !== undefined) ?? [];
  if (bases.length > 0) text.push(`All of ${bases.map(typeOf).join(' and ')}, and:`);
  const own = schema.allOf?.filter(({ $ref }) => $ref === undefined) ?? [];
  return [...text, ...own.flatMap(schemaText)];
}

function fields({ properties = {}, required = [] }: Schema): string {
  return Object.entries(properties)
    .map(([name, schema]) => {
      const need = required.includes(name) ? 'required' : '';
      const head = `- \`${name}\`: ${[typeOf(schema), need, boundsOf(schema)].filter(Boolean).join(', ')}`;
      const below = [
        schema.description,
        schema.properties && fields(schema),
        schema.items?.properties && fields(schema.items),
      ];
      return [head, ...below.filter((part) => part !== undefined).map(indented)].join('\n\n');
    })
    .join('\n');
}

/** Extensions hold what OpenAPI has no word for. Some are long, so they open on demand. */
function extensions(schema: Schema): string[] {
  const own = [schema, ...Object.values(schema.properties ?? {}), ...(schema.allOf ?? [])];
  return own.flatMap((one) =>
    Object.entries(one)
      .filter(([word]) => word.startsWith('x-') && word !== 'x-evidence')
      .map(([word, value]) => folded(word, value)),
  );
}

/** An extension that opens on demand, without a script. */
export function folded(word: string, value: unknown): string {
  return `<details><summary><code>${word}</code></summary>\n\n\`\`\`yaml\n${stringify(value).trimEnd()}\n\`\`\`\n\n</details>`;
}

function sentence(type: string, limits: string): string {
  return limits === '' ? `${type}.` : `${type}, ${limits}.`;
}

function indented(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '  ');
}
