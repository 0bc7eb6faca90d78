import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

let judge: Ajv2020 | undefined;

/**
 * Holds a schema to JSON Schema itself. Every Ajv would do so, but makes a validator of the meta-schema first, which takes
 * longer than all that it is asked for here. One does for all.
 *
 * @throws Error that says what of the schema is none.
 */
export function checkSchema(schema: object): void {
  judge ??= formats.default(new Ajv2020()) as Ajv2020;
  judge.validateSchema(schema, true);
}
