/** A property or response header that is only inferred is in no `required` list. */
export default function noRequiredInference(document) {
  const problems = [];
  const visit = (node, path) => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, property] of Object.entries(node.properties ?? {}))
      if (property?.['x-evidence'] === 'inferred' && node.required?.includes(name))
        problems.push({
          message: `${name} is only inferred, and must not be required`,
          path: [...path, 'required'],
        });
    for (const [name, header] of Object.entries(node.headers ?? {}))
      if (header?.['x-evidence'] === 'inferred' && header.required)
        problems.push({
          message: `${name} is only inferred, and must not be required`,
          path: [...path, 'headers', name],
        });
    for (const [key, child] of Object.entries(node)) visit(child, [...path, key]);
  };
  visit(document, []);
  return problems;
}
