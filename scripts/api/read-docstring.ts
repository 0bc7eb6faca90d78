import type ts from 'typescript';
import { compiler } from './compiler.ts';
import type { Docstring } from './exported.ts';

/** The docstring of a symbol, or of what it implements or overrides. */
export function readDocstring(symbol: ts.Symbol, checker: ts.TypeChecker): Docstring {
  const params = new Map<string, string>();
  const throws = new Set<string>();
  let returns: string | undefined;
  let described: string | undefined;
  let standard: string | undefined;
  for (const { name, text } of symbol.getJsDocTags(checker)) {
    const told = oneLine(compiler.displayPartsToString(text));
    if (name === 'param') {
      const [, parameter = '', meaning = ''] = /^(\w+)\s*(?:-\s+)?(.*)$/s.exec(told) ?? [];
      params.set(parameter, meaning);
    }
    if (name === 'returns') returns = told;
    // These two are what openapi-typescript makes of a schema's description and default.
    if (name === 'description') described = told;
    if (name === 'default') standard = told;
    if (name === 'throws') throws.add(told);
  }
  return {
    text: [
      described ?? paragraphs(compiler.displayPartsToString(symbol.getDocumentationComment(checker))),
      ...(standard === undefined ? [] : [`Default: ${standard}.`]),
    ].join(' '),
    params,
    returns,
    throws: [...throws],
  };
}

/** Text whose lines are broken where the sources break them, on one line. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
