import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Makes sure before anything is paid for that a file can be put to its place.
 *
 * @throws UsageError
 */
export async function checkOutput(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const refuse = (fault: string) => new UsageError(`--output ${path}: ${fault}. Nothing was sent.`);
  if (path === '' || path === '-')
    throw new UsageError('--output must be the name of a file. Nothing was sent.');
  if (await isFolder(path)) throw refuse('this is a folder; give the name of a file in it');
  const folder = dirname(path);
  if (!(await isFolder(folder))) throw refuse(`there is no folder ${folder}`);
  await access(folder, constants.W_OK | constants.X_OK).catch(() => {
    throw refuse(`the folder ${folder} cannot be written to`);
  });
}

/**
 * The name for a file that nobody has named: that of the task, or the last part of the link. It is a plain name, so that
 * no link chooses a folder.
 *
 * @throws UsageError where there is such a file: only `--output` replaces one.
 */
export async function chooseOutput(link: string, id: string | undefined): Promise<string> {
  const { pathname } = new URL(link);
  const last = pathname
    .slice(pathname.lastIndexOf('/') + 1)
    .replaceAll(/[^\w.-]/g, '_')
    .replace(/^[.-]+/, '');
  const extension = extname(last) || '.mp4';
  const name =
    id === undefined ? last || `result${extension}` : `${id.replaceAll(/[^\w-]/g, '_')}${extension}`;
  const isThere = await stat(name).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`${name} is there already.\nTo replace it, give --output ${name}`);
  await checkOutput(name);
  return name;
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
