import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type ts from 'typescript';
import { compiler } from './compiler.ts';
import type { Entry } from './exported.ts';
import { readExported } from './read-exported.ts';

const options: ts.CompilerOptions = {
  target: compiler.ScriptTarget.ES2022,
  module: compiler.ModuleKind.ESNext,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  // What the sources themselves write is shown, so of the platform's types only those are needed that make one type of
  // another, such as `Omit`.
  lib: ['lib.es5.d.ts'],
  types: [],
};

/** The platform's types are read without their docstrings. */
const unread: ts.CreateSourceFileOptions = {
  languageVersion: compiler.ScriptTarget.ES2022,
  jsDocParsingMode: compiler.JSDocParsingMode.ParseNone,
};

/** What was read, as long as it is the same: most of it is, when the pages are made again. */
const sources = new Map<string, ts.SourceFile>();

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
  const program = compiler.createProgram(
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
      const real = symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const read = readExported(symbol.name, real, checker);
      if (read.doc.text === '') silent.add(`${symbol.name} of ${name}`);
      return read;
    });
    return { name, exported };
  });
  if (silent.size > 0) throw new Error(`These have no docstring: ${[...silent].join(', ')}.`);
  return entries;
}

/**
 * Reads no other packages, and of the sources only what their types are made of: to read all of it takes most of the time,
 * and none of that is told of.
 */
function sourcesAlone(): ts.CompilerHost {
  const host = compiler.createCompilerHost(options);
  host.getSourceFile = (file, version) => {
    const text = host.readFile(file);
    if (text === undefined) return undefined;
    const before = sources.get(file);
    if (before?.text === text) return before;
    const how = basename(file).startsWith('lib.') ? unread : version;
    const source = compiler.createSourceFile(file, text, how);
    sources.set(file, source);
    return source;
  };
  host.resolveModuleNameLiterals = (literals, file, _redirected, _options, source) => {
    const names = namesInTypes(source);
    return literals.map((literal) =>
      literal.text.startsWith('.') && isToldOf(literal, names)
        ? compiler.resolveModuleName(literal.text, file, options, host)
        : { resolvedModule: undefined },
    );
  };
  return host;
}

/** Whether what a module imports or exports has a part in its types. */
function isToldOf({ parent }: ts.StringLiteralLike, names: ReadonlySet<string>): boolean {
  if (!compiler.isImportDeclaration(parent))
    return compiler.isExportDeclaration(parent) || compiler.isLiteralTypeNode(parent);
  const { name, namedBindings } = parent.importClause ?? {};
  const imported = [
    name,
    ...(namedBindings === undefined
      ? []
      : compiler.isNamespaceImport(namedBindings)
        ? [namedBindings.name]
        : namedBindings.elements.map((element) => element.name)),
  ];
  return imported.some((one) => one !== undefined && names.has(one.text));
}

/** The names that the types of a module use, and those that it exports again. */
function namesInTypes(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node, inType: boolean): void => {
    if (compiler.isIdentifier(node)) {
      if (inType) names.add(node.text);
      return;
    }
    // What a body uses is its own affair.
    if (compiler.isImportDeclaration(node) || compiler.isBlock(node)) return;
    const within = inType || compiler.isTypeNode(node) || compiler.isExportDeclaration(node);
    compiler.forEachChild(node, (child) => visit(child, within));
  };
  visit(source, false);
  return names;
}
