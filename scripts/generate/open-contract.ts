import { basename } from 'node:path';
import {
  BaseResolver,
  bundle,
  createConfig,
  type Document,
  getLineColLocation,
  isAbsoluteUrl,
  type LocationObject,
  lint,
  ResolveError,
  YamlParseError,
} from '@redocly/openapi-core';
import { keysOf } from './contract-error.ts';
import { resolvePlace } from './place-in-source.ts';
import type { Contract, OpenApiDocument } from './read-contract.ts';

/** A place in a file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with the text of a contract, and where. */
export interface PlacedProblem {
  readonly place: Place;
  readonly message: string;
}

/** What was found in the files of a contract. */
export interface OpenedContract {
  /** The contract, unless it cannot be read as a whole. It may be there beside problems. */
  readonly contract: Contract | undefined;
  /** Breaches of YAML, of OpenAPI's own structure, and references that lead nowhere. */
  readonly problems: readonly PlacedProblem[];
  /** The contract's file and all files that it refers to, also those that are missing. */
  readonly files: readonly string[];
  /** Where something of the document in one piece stands in the files. */
  placeOf(pointer: string): Promise<Place>;
}

/** Only files are read: a contract that changes while nobody has touched it would be a poor source of truth. */
class FileResolver extends BaseResolver {
  override async loadExternalRef(ref: string) {
    if (isAbsoluteUrl(ref))
      throw new ResolveError(new Error(`${ref} is no file. Save it beside the contract, and refer to that`));
    return super.loadExternalRef(ref);
  }
}

/**
 * Reads a contract with everything that it refers to, and judges its text: YAML or JSON, OpenAPI's structure, `$ref`s.
 *
 * @param file - OpenAPI 3.1, as YAML or JSON.
 */
export async function openContract(file: string): Promise<OpenedContract> {
  const config = await createConfig({ rules: { struct: 'error', 'no-unresolved-refs': 'error' } });
  const resolver = new FileResolver(config.resolve);
  const root = resolver.resolveExternalRef(null, file);
  const found = await read(root, resolver, config);
  const files = [...resolver.getFiles()].filter((ref) => !isAbsoluteUrl(ref));
  // Bundling changes the documents that it was given, so places are looked up in others.
  const untouched = new FileResolver(config.resolve);
  return {
    ...found,
    files,
    placeOf: async (pointer) =>
      found.contract === undefined
        ? { file: root }
        : placeAt(await resolvePlace(untouched, files, keysOf(pointer))),
  };
}

async function read(
  root: string,
  resolver: BaseResolver,
  config: Awaited<ReturnType<typeof createConfig>>,
): Promise<Pick<OpenedContract, 'contract' | 'problems'>> {
  const document = await resolver.resolveDocument(null, root, true).catch((error: unknown) => error);
  if (document instanceof Error) return { contract: undefined, problems: [unreadable(root, document)] };
  const { parsed } = document as Document;
  const version = (parsed as { openapi?: unknown } | null | undefined)?.openapi;
  if (typeof version !== 'string' || !version.startsWith('3.1.'))
    return { contract: undefined, problems: [noOpenApi(root, version)] };
  const told = await lint({ ref: root, config, externalRefResolver: resolver });
  const problems = told
    .filter(
      ({ severity, location: [location] }) => severity === 'error' && !isEcho(document as Document, location),
    )
    .map(({ message, location: [location], suggest }) => ({
      place: location ? placeAt(location) : { file: root },
      message: oneLine(message) + (suggest[0] === undefined ? '' : ` Did you mean ${suggest[0]}?`),
    }));
  // What leads nowhere would be told a second time, and as missing.
  if (told.some(({ ruleId }) => ruleId !== 'struct')) return { contract: undefined, problems };
  const { bundle: bundled } = await bundle({
    ref: root,
    config: await createConfig({}),
    externalRefResolver: resolver,
  });
  return { contract: { name: basename(root), document: bundled.parsed as OpenApiDocument }, problems };
}

/** What leads through a broken reference is told as broken too: a local one, which itself is sound. */
function isEcho({ source, parsed }: Document, location: LocationObject | undefined): boolean {
  if (location?.pointer === undefined || location.source !== source) return false;
  const keys = keysOf(location.pointer);
  const [last] = keys.slice(-1);
  const holder = last === '$ref' ? keys.slice(0, -1) : keys;
  const { $ref: ref } = (valueAt(parsed, holder) ?? {}) as { $ref?: unknown };
  return typeof ref === 'string' && ref.startsWith('#/') && valueAt(parsed, keysOf(ref)) !== undefined;
}

function valueAt(node: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((parent, key) => (parent as Record<string, unknown> | undefined)?.[key], node);
}

function unreadable(file: string, error: Error): PlacedProblem {
  const message = oneLine(error.message);
  if (!(error instanceof YamlParseError)) return { place: { file }, message };
  const { line, col } = error;
  return { place: Number.isNaN(line) ? { file } : { file, line, column: col }, message };
}

function noOpenApi(file: string, version: unknown): PlacedProblem {
  const what = version === undefined ? 'there is no `openapi` at its top' : `\`openapi\` is ${version}`;
  return { place: { file, line: 1, column: 1 }, message: `This is no OpenAPI 3.1 document: ${what}.` };
}

function placeAt(location: LocationObject): Place {
  const { source, start } = getLineColLocation(location);
  return { file: source.absoluteRef, line: start.line, column: start.col };
}

/** The parser repeats the place and the file, which are told before the message. */
function oneLine(message: string): string {
  return message
    .replace(/ in "[^"]*" \(\d+:\d+\)/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
