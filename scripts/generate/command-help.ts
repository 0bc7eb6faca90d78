import { printConstants } from './print-constants.ts';
import { type Contract, demand, jsonBody, resolve, type Schema } from './read-contract.ts';
import { servedOperations } from './served-operations.ts';

/** What a command says of each request field, and where it sends people for a key: the contract's own sentences. */
export function commandHelp(contract: Contract): string {
  const { document } = contract;
  const creation = demand(
    servedOperations(document).find(({ operation }) => operation.callbacks !== undefined),
    'an operation with callbacks',
  );
  const body = jsonBody(creation.operation.requestBody, 'a JSON request body', creation.at);
  const fields = Object.entries(resolve<Schema>(document, body.schema).properties ?? {});
  const schemes = Object.values(document.components.securitySchemes ?? {});
  const page = schemes.map(({ description = '' }) => /<(https:[^>]+)>/.exec(description)?.[1]).find(Boolean);
  return printConstants(contract, {
    requestHelp: {
      comment: 'What each request field is for.',
      value: Object.fromEntries(
        fields.map(([name, field]) => [name, sentenceOf(resolve<Schema>(document, field))]),
      ),
    },
    keysPage: {
      comment: 'Where API keys are made.',
      value: demand(page, 'a link to where keys are made, in the description of a security scheme'),
    },
  });
}

/** The first paragraph of a field's description; of a switch, also what it does where it is on. */
function sentenceOf({ description }: Schema): string {
  const text = String(description ?? '');
  const [first = ''] = text.split(/\n\s*\n/);
  const [, on] = /^- `true`: (.+)$/m.exec(text) ?? [];
  const paragraph = first
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ \(see [^)]*\)/g, '')
    .trim();
  return on === undefined ? paragraph : `${paragraph.replace(/\.$/, '')}: ${on}`;
}
