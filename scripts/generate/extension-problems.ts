import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { checkSchema } from './check-schema.ts';
import { below, type ContractProblem } from './contract-error.ts';
import { exampleOfProperty } from './need-examples.ts';

type ValidatorOf = (name: string) => ValidateFunction | undefined;

/** By their schemas, to which usually several contracts are held. */
const known = new WeakMap<object, ValidatorOf>();

/**
 * What breaks the schema of an `x-` extension. An extension without a schema is the user's own affair.
 *
 * @param schemas - JSON Schemas, by the name of the extension.
 */
export function extensionProblems(
  document: object,
  schemas: Readonly<Record<string, object>>,
): ContractProblem[] {
  const validatorOf = known.get(schemas) ?? validatorsOf(schemas);
  known.set(schemas, validatorOf);
  const problems: ContractProblem[] = [];
  for (const { name, value, at } of extensions(document)) {
    const validate = validatorOf(name);
    if (validate === undefined || validate(value)) continue;
    for (const { instancePath, message, keyword, params } of validate.errors ?? [])
      problems.push({
        message: `${name}${instancePath} ${message}${keyword === 'additionalProperties' ? `: ${params.additionalProperty}` : ''}`,
        at: `${at}${instancePath}`,
        example:
          keyword === 'required' && instancePath === ''
            ? exampleOfProperty(name, params.missingProperty)
            : undefined,
      });
  }
  return problems;
}

/** Makes the validator of an extension when it is first asked for. */
function validatorsOf(schemas: Readonly<Record<string, object>>): ValidatorOf {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  const compiled = new Map<string, ValidateFunction>();
  return (name) => {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined || compiled.has(name)) return compiled.get(name);
    checkSchema(schema);
    const validate = ajv.compile(schema);
    compiled.set(name, validate);
    return validate;
  };
}

/** Every `x-` key of the document. What stands inside an example or an extension is not looked at. */
function* extensions(node: unknown, at = '#'): Generator<{ name: string; value: unknown; at: string }> {
  if (node === null || typeof node !== 'object') return;
  for (const [key, value] of Object.entries(node)) {
    const here = below(at, key);
    if (key.startsWith('x-')) yield { name: key, value, at: here };
    else if (key !== 'example' && key !== 'value') yield* extensions(value, here);
  }
}
