import { slug } from 'github-slugger';
import type { Contract } from './contract.ts';
import { operationSection } from './operation-section.ts';
import { schemaSection } from './schema-section.ts';

export type { Contract } from './contract.ts';

/**
 * The reference of a contract as a page of Markdown: its operations, then its schemas.
 *
 * @param contract - the document, with its references in place
 * @param file - where it stands, for the link to it
 */
export function contractPage(contract: Contract, file: string): { title: string; markdown: string } {
  const { title, version, description = '' } = contract.info;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => typeof operation === 'object' && 'operationId' in operation)
      .map(([method, operation]) => ({ method, path, operation })),
  );
  const contents = operations.map(({ method, path, operation: { operationId, summary } }) => {
    const call = `\`${method.toUpperCase()} ${path}\``;
    return `| ${call} | [${operationId}](#${slug(operationId)}) | ${summary} |`;
  });
  const schemas = Object.entries(contract.components.schemas ?? {}).map(([schema, text]) =>
    schemaSection(schema, text),
  );
  const keys = Object.values(contract.components.securitySchemes ?? {}).map(
    ({ description: said = '' }) => said,
  );
  const servers = (contract.servers ?? []).map(({ url, description: said }) => `\`${url}\` (${said ?? ''})`);
  const markdown = [
    `# ${title}`,
    `Version ${version}, made from <a href="${name}">${name}</a>. Servers: ${servers.join(', ')}.`,
    description,
    ...keys,
    '## Operations',
    ['| Call | Operation | What it does |', '| --- | --- | --- |', ...contents].join('\n'),
    ...operations.map(({ method, path, operation }) => operationSection(contract, method, path, operation)),
    '## Schemas',
    ...schemas,
  ].join('\n\n');
  return { title, markdown: `${markdown}\n` };
}
