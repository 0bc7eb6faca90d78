import { STATUS_CODES } from 'node:http';
import {
  type Answer,
  type Content,
  type Contract,
  type Example,
  type Operation,
  resolve,
} from './contract.ts';
import { boundsOf, folded, typeOf } from './schema-section.ts';

/** The section of an operation: what it takes, what it answers, and examples of both. */
export function operationSection(
  contract: Contract,
  method: string,
  path: string,
  operation: Operation,
): string {
  const request = operation.requestBody;
  return [
    `### ${operation.operationId}`,
    `\`${method.toUpperCase()} ${path}\``,
    `**${operation.summary}.** ${operation.description ?? ''}`,
    operation.security?.length === 0 ? 'It needs no key.' : undefined,
    ...Object.entries(operation)
      .filter(([word]) => word.startsWith('x-'))
      .map(([word, value]) => folded(word, value)),
    parameters(contract, operation),
    request &&
      `**Request body:** ${bodyTypes(request.content)}${request.required === true ? ', required' : ''}.`,
    ...(request === undefined ? [] : examples(contract, request.content)),
    answers(contract, operation),
    ...Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2'))
      .flatMap(([, answer]) => examples(contract, resolve<Answer>(contract, answer).content ?? {})),
    ...callbacks(contract, operation),
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

function parameters(contract: Contract, { parameters: given = [] }: Operation): string | undefined {
  if (given.length === 0) return undefined;
  const rows = given.map((one) => {
    const { name, in: place, required, description, schema } = resolve(contract, one);
    const value = [typeOf(schema), required === true ? 'required' : '', boundsOf(schema)]
      .filter(Boolean)
      .join(', ');
    return `| \`${name}\` | ${place} | ${cell(value)} | ${cell(description ?? '')} |`;
  });
  return ['| Parameter | In | Value | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function answers(contract: Contract, operation: Operation): string {
  const rows = Object.entries(operation.responses).map(([status, one]) => {
    const answer = resolve<Answer>(contract, one);
    const evidence = (answer as { 'x-evidence'?: string })['x-evidence'];
    const mark = evidence === undefined ? '' : ` *${evidence}*`;
    const codes = errorCodes(contract, answer.content ?? {});
    const name = STATUS_CODES[status];
    return `| ${status}${name === undefined ? '' : ` ${name}`} | ${cell(answer.description)}${mark} | ${bodyTypes(answer.content ?? {})} | ${codes} |`;
  });
  return ['| Status | When | Body | `error.code` |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** The codes that the examples of an error carry. */
function errorCodes(contract: Contract, content: Content): string {
  const values = Object.values(content).flatMap(({ example, examples: named = {} }) => [
    example,
    ...Object.values(named).map((one) => resolve(contract, one).value),
  ]);
  const codes = values.map((value) => (value as { error?: { code?: unknown } } | undefined)?.error?.code);
  const known = [...new Set(codes)].filter((code) => typeof code === 'string');
  return known.map((code) => `\`${code}\``).join(', ');
}

function examples(contract: Contract, content: Content): string[] {
  return Object.values(content).flatMap(({ example, examples: named = {} }) => {
    const all: Required<Example>[] = example === undefined ? [] : [{ summary: 'Example', value: example }];
    for (const one of Object.values(named)) all.push({ summary: 'Example', ...resolve(contract, one) });
    return all
      .filter(({ value }) => value !== undefined)
      .map(({ summary, value }) => {
        const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
        const language = typeof value === 'string' ? 'text' : 'json';
        return `<details><summary>${summary}</summary>\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n</details>`;
      });
  });
}

function callbacks(contract: Contract, operation: Operation): string[] {
  return Object.values(operation.callbacks ?? {})
    .flatMap(Object.entries)
    .flatMap(([target, methods]) =>
      Object.entries(methods as Record<string, Operation>).map(([method, callback]) =>
        operationSection(contract, method, target, callback).replace('### ', '### Callback '),
      ),
    );
}

function bodyTypes(content: Content): string {
  const types = Object.entries(content).map(([media, { schema }]) =>
    media === 'application/json' && schema !== undefined ? typeOf(schema) : `\`${media}\``,
  );
  return types.join(' or ');
}

/** A cell of a table is one line. */
function cell(text: string): string {
  return text
    .trim()
    .replaceAll('|', '\\|')
    .replaceAll(/\n+- /g, '; ')
    .replaceAll(/\s*\n\s*/g, ' ');
}
