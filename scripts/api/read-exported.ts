import type ts from 'typescript';
import { compiler } from './compiler.ts';
import type { Exported, Member } from './exported.ts';
import { oneLine, readDocstring } from './read-docstring.ts';

/** The longest type of a member that is shown, in characters. */
const longestType = 160;

/** Reads what a page tells of an exported symbol. */
export function readExported(name: string, symbol: ts.Symbol, checker: ts.TypeChecker): Exported {
  const doc = readDocstring(symbol, checker);
  const [first] = symbol.declarations ?? [];
  if (!first) throw new Error(`${name} has no declaration.`);
  if (compiler.isFunctionDeclaration(first)) {
    return { name, kind: 'function', code: signaturesOf(name, symbol), doc, members: [] };
  }
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  if (compiler.isClassDeclaration(first)) {
    // The name of an error's class is in its heading.
    const members = membersOf(type, first, checker).filter((member) => member.name !== 'name');
    return { name, kind: 'class', code: headOf(first), doc, members };
  }
  if (compiler.isInterfaceDeclaration(first)) {
    // The contract's own interfaces hold it all: their members are told under names of their own.
    const generated = first.getSourceFile().fileName.includes('/generated/');
    const members = generated ? [] : membersOf(type, first, checker);
    return { name, kind: 'type', code: headOf(first), doc, members };
  }
  if (compiler.isTypeAliasDeclaration(first)) {
    const code = `type ${name}${parametersOf(first)} = ${aliased(first, type, checker)};`;
    const isObject = (type.flags & compiler.TypeFlags.Object) !== 0 || type.isIntersection();
    const members =
      isObject && type.getCallSignatures().length === 0 ? membersOf(type, undefined, checker) : [];
    return { name, kind: 'type', code, doc, members };
  }
  const kind = compiler.SyntaxKind[first.kind];
  throw new Error(`${name} is exported, and of a kind that the page does not know: ${kind}.`);
}

/** What a type stands for: as the sources write it, or its values where it is a list of them. */
function aliased({ type: node }: ts.TypeAliasDeclaration, type: ts.Type, checker: ts.TypeChecker): string {
  const values = type.isUnion() && type.types.every((one) => one.isStringLiteral());
  return values
    ? checker.typeToString(
        type,
        undefined,
        compiler.TypeFormatFlags.NoTruncation | compiler.TypeFormatFlags.InTypeAlias,
      )
    : sourceOf(node);
}

/** The members of a type; with a declaration those that stand in it, since what it extends has its own heading. */
function membersOf(type: ts.Type, within: ts.Node | undefined, checker: ts.TypeChecker): Member[] {
  return checker
    .getPropertiesOfType(type)
    .filter(({ declarations }) => !within || declarations?.some(({ parent }) => parent === within))
    .flatMap((property) => readMember('', property, checker));
}

/** A member; of an object that is written out in place, its members. Symbols as names are left out. */
function readMember(path: string, symbol: ts.Symbol, checker: ts.TypeChecker): Member[] {
  const [first] = symbol.declarations ?? [];
  if (!first || symbol.name.startsWith('__@')) return [];
  const name = path + symbol.name;
  const optional = (symbol.flags & compiler.SymbolFlags.Optional) !== 0;
  const doc = readDocstring(symbol, checker);
  if (compiler.isMethodSignature(first) || compiler.isMethodDeclaration(first)) {
    return [{ name, optional, type: signaturesOf(optional ? `${name}?` : name, symbol), method: true, doc }];
  }
  const type =
    compiler.isPropertySignature(first) || compiler.isPropertyDeclaration(first) ? first.type : undefined;
  if (type && compiler.isTypeLiteralNode(type) && type.members.some(compiler.isMethodSignature)) {
    return type.members.flatMap((member) => {
      const inner = member.name && checker.getSymbolAtLocation(member.name);
      return inner ? readMember(`${name}.`, inner, checker) : [];
    });
  }
  const full = type ? sourceOf(type) : checker.typeToString(checker.getTypeOfSymbol(symbol));
  // A function that may be left out stands in parentheses.
  const text = optional ? full.replace(/ \| undefined$/, '').replace(/^\((\(.*\) => [^|]+)\)$/, '$1') : full;
  return [{ name, optional, type: text.length > longestType ? 'object' : text, method: false, doc }];
}

/** The signatures that can be called: overloads without the implementation behind them. */
function signaturesOf(name: string, symbol: ts.Symbol): string {
  const all = (symbol.declarations ?? []).filter(compiler.isFunctionLike);
  const open = all.filter((one) => !('body' in one && one.body));
  return (open.length > 0 ? open : all)
    .map((one) => {
      const parameters = one.parameters.map((parameter) => {
        const optional = (parameter.questionToken ?? parameter.initializer) ? '?' : '';
        return `${sourceOf(parameter.name)}${optional}: ${parameter.type ? sourceOf(parameter.type) : 'unknown'}`;
      });
      const returned = one.type ? sourceOf(one.type) : 'void';
      return `${name}${parametersOf(one)}(${parameters.join(', ')}): ${returned}`;
    })
    .join('\n');
}

function headOf(node: ts.ClassDeclaration | ts.InterfaceDeclaration): string {
  const abstract = node.modifiers?.some(({ kind }) => kind === compiler.SyntaxKind.AbstractKeyword)
    ? 'abstract '
    : '';
  const word = compiler.isClassDeclaration(node) ? 'class' : 'interface';
  const heritage = (node.heritageClauses ?? []).map(sourceOf);
  return [`${abstract}${word} ${node.name?.text}${parametersOf(node)}`, ...heritage].join(' ');
}

function parametersOf({
  typeParameters,
}: {
  readonly typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration> | undefined;
}): string {
  return typeParameters ? `<${typeParameters.map(sourceOf).join(', ')}>` : '';
}

/** The source of a node on one line, without the comments in it. */
function sourceOf(node: ts.Node): string {
  const text = node
    .getText()
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll(/^\s*\/\/.*$/gm, ' ')
    // The client's short name for the contract's schemas, which it does not export.
    .replaceAll(/\bSchemas\[/g, "components['schemas'][");
  return oneLine(text).replace(/^\| /, '').replaceAll(/\( /g, '(').replaceAll(/,? \)/g, ')');
}
