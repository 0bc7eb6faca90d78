import { printYaml } from '../../../../../scripts/generate/print-yaml.ts';

/** An answer that shows an error, as it may stand among the answers of an operation. */
export function errorExample(status: string, code: string): string {
  const message = code.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  return printYaml({
    [status]: {
      description: `${message}.`,
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/ErrorResponse' },
          examples: { [code]: { value: { error: { code, message, type: 'invalid_request_error' } } } },
        },
      },
    },
  });
}

/** What stands behind a keyword. */
const keywordExamples: Readonly<Record<string, unknown>> = {
  default: 1,
  pattern: '^https://',
  maxLength: 2048,
};

/** A request field with the keywords that it must have. */
export function fieldExample(name: string, keywords: readonly string[]): string {
  const type = keywords.includes('default') ? 'integer' : 'string';
  const format = name.endsWith('_url') ? { format: 'uri' } : {};
  const further = Object.fromEntries(keywords.map((keyword) => [keyword, keywordExamples[keyword]]));
  return printYaml({
    [name]:
      name === 'model' ? { type, enum: ['my-model'], default: 'my-model' } : { type, ...format, ...further },
  });
}
