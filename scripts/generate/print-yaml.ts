/** Plain data as YAML, to be shown to people: it is written in blocks, and a text in quotes where it needs them. */
export function printYaml(value: unknown, indent = ''): string {
  if (Array.isArray(value) && value.length > 0)
    return value.map((item) => `${indent}- ${printYaml(item, `${indent}  `).trimStart()}`).join('\n');
  if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
    return Object.entries(value)
      .map(([key, part]) => {
        const block = typeof part === 'object' && part !== null && Object.keys(part).length > 0;
        return `${indent}${quoted(key)}:${block ? `\n${printYaml(part, `${indent}  `)}` : ` ${printYaml(part)}`}`;
      })
      .join('\n');
  return typeof value === 'string' ? quoted(value) : JSON.stringify(value);
}

function quoted(text: string): string {
  return /^[A-Za-z/][\w ./…-]*$/.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);
}
