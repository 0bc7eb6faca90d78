import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';

// Spectral evaluates functions without a path of their own, so the schemas are found beside the contract.
const schemaFile = (contract, name) => join(dirname(contract), 'extensions', `${name}.schema.yaml`);

const validators = new Map();

function validatorFor(file) {
  if (!validators.has(file)) {
    // The schemas document themselves with `title` and `description`; nothing else goes unknown.
    const ajv = new Ajv2020.default({ allErrors: true, strict: true });
    validators.set(file, existsSync(file) ? ajv.compile(parse(readFileSync(file, 'utf8'))) : undefined);
  }
  return validators.get(file);
}

/** Every `x-` key of the document, with its path. What stands inside an example or an extension is not looked at. */
function* extensions(node, path = []) {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, key];
    if (key.startsWith('x-')) yield { name: key, value, path: here };
    else if (key !== 'example' && key !== 'value') yield* extensions(value, here);
  }
}

/** Each `x-` extension has a schema of its own in `extensions/`, and holds to it. */
export default function extensionSchema(document, _options, { document: { source } }) {
  const problems = [];
  for (const { name, value, path } of extensions(document)) {
    const file = schemaFile(source, name);
    const validate = validatorFor(file);
    if (!validate) problems.push({ message: `${name} has no schema: write ${file}`, path });
    else if (!validate(value))
      for (const error of validate.errors)
        problems.push({ message: `${name}${error.instancePath} ${error.message}`, path });
  }
  return problems;
}
