import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname } from 'node:path';
import { stdout } from 'node:process';
import type { Call } from './flags.ts';
import { UsageError } from './usage-error.ts';

/** What stands for standard output in the place of a path. */
export const standardOutput = '-';

/**
 * Makes sure before anything is paid for that a result can be put to its place.
 *
 * @throws UsageError
 */
export async function checkOutput(call: Call): Promise<void> {
  const path = call.text('output');
  if (path === undefined) return;
  if (path !== standardOutput) return checkFile(path);
  if (call.on('json')) {
    throw new UsageError('--output - and --json both write to standard output. Nothing was sent.');
  }
  if (stdout.isTTY) {
    throw new UsageError(
      '--output - would write a video to the terminal. Nothing was sent.\nSend it on to a file or a program.',
    );
  }
}

async function checkFile(path: string): Promise<void> {
  const refuse = (fault: string) => new UsageError(`--output ${path}: ${fault}. Nothing was sent.`);
  if (path === '') throw new UsageError('--output must be the name of a file. Nothing was sent.');
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
  const extension = extname(last) || usualExtension;
  const name =
    id === undefined ? last || `result${extension}` : `${id.replaceAll(/[^\w-]/g, '_')}${extension}`;
  if (await isThere(name))
    throw new UsageError(`${name} is there already.\nTo replace it, give --output ${name}`);
  await checkFile(name);
  return name;
}

/**
 * A name for a further file of a task: that of the first with a number, so that nothing is replaced.
 *
 * @param path Where the first file is.
 * @param link The link to the further one, which tells its extension.
 */
export async function chooseBeside(path: string, link: string): Promise<string> {
  const own = extname(path);
  const extension = extname(new URL(link).pathname).replaceAll(/[^\w.]/g, '_') || own || usualExtension;
  const base = own === '' ? path : path.slice(0, -own.length);
  for (let number = 2; ; number += 1) {
    const name = `${base}-${number}${extension}`;
    if (!(await isThere(name))) return name;
  }
}

/** The operator's results are of this kind. */
const usualExtension = '.mp4';

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
