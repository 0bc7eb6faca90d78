import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Entry } from './exported.ts';
import { readExported } from './read-exported.ts';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  // What the sources themselves write is shown, so the platform's types are not needed.
  lib: ['lib.es2022.d.ts'],
  types: [],
};

/**
 * Reads what the entries of a package export, in the order in which they export it.
 *
 * @param folder The package's.
 * @throws Error that names the exported symbols that have no docstring.
 */
export function readEntries(folder: string): Entry[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    exports: Record<string, string>;
  };
  const files = Object.entries(manifest.exports).map(([path, file]) => [
    `${manifest.name}${path.slice(1)}`,
    join(folder, file),
  ]) as [string, string][];
  const program = ts.createProgram(
    files.map(([, file]) => file),
    options,
    sourcesAlone(),
  );
  const checker = program.getTypeChecker();
  const silent = new Set<string>();
  const entries = files.map(([name, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    if (!module) throw new Error(`The entry ${name} is not a module: ${file}.`);
    const exported = checker.getExportsOfModule(module).map((symbol) => {
      const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const read = readExported(symbol.name, real, checker);
      if (read.doc.text === '') silent.add(`${symbol.name} of ${name}`);
      return read;
    });
    return { name, exported };
  });
  if (silent.size > 0) throw new Error(`These have no docstring: ${[...silent].join(', ')}.`);
  return entries;
}

/** Reads no other packages: what they declare is not told of, and to read it takes most of the time. */
function sourcesAlone(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, file) =>
    literals.map(({ text }) =>
      text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : { resolvedModule: undefined },
    );
  return host;
}
