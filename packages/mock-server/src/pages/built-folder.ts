import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of a page, as it was built. */
export interface BuiltFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** The files of one page. */
export interface BuiltFolder {
  /** The file of a name, or `undefined` where there is none. No other file of the machine can be named. */
  file(name: string): BuiltFile | undefined;
}

/** Where `scripts/build-pages.ts` puts pages: `dist/pages` of the package, seen from the sources or from `dist`. */
const pages = new URL(/\.ts$/.test(import.meta.url) ? '../../dist/pages/' : './pages/', import.meta.url);

/**
 * The built files of a page. A folder that is built anew while the mock runs is read anew.
 *
 * @param name - The page's name.
 * @param root - Where the folders of all pages are.
 */
export function builtFolder(name: string, root: string = fileURLToPath(pages)): BuiltFolder {
  const folder = join(root, name);
  let known = new Map<string, BuiltFile>();
  let builtAt: number | undefined;
  return {
    file(wanted) {
      const stamp = statSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.mtimeMs;
      if (stamp !== builtAt) {
        known = stamp === undefined ? new Map() : readFiles(folder);
        builtAt = stamp;
      }
      return known.get(wanted);
    },
  };
}

/** All files, by their names. What a request asks for is looked up here, and never becomes a path. */
function readFiles(folder: string): Map<string, BuiltFile> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ name }) => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
      return [name, { name, bytes, etag: `"${digest}"` }];
    }),
  );
}
