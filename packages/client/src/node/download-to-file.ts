import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type DownloadOptions, downloadResult, type Task } from '../index.ts';

/** A file that has been downloaded. */
export interface DownloadedFile {
  /** Where it is: the path that was given. */
  readonly path: string;
  /** Its size in bytes. */
  readonly size: number;
  /** The media type, or undefined where the server tells none. */
  readonly contentType: string | undefined;
}

/**
 * Downloads a file of a task to disk. It is written beside its place under another name, and put there once it is whole:
 * whoever looks sees the whole file or none. A file that is already there is replaced. What was written is removed where
 * the download fails.
 *
 * @param from A completed task, of which the first file is taken, or a link, as `resultUrls` answers them.
 * @param path Where the file shall be. The folder must exist.
 * @param options Limits of this download.
 * @throws What `downloadResult` throws; the errors of the file system.
 */
export async function downloadToFile(
  from: Task | string,
  path: string,
  options: DownloadOptions = {},
): Promise<DownloadedFile> {
  // In the same folder: a file cannot be moved to another file system in one step.
  const partial = join(dirname(path), `.${basename(path)}.${randomUUID()}.part`);
  // Opened first, so that a place that cannot be written costs no request.
  const file = await open(partial, 'wx');
  try {
    let size: number;
    let contentType: string | undefined;
    try {
      const download = await downloadResult(from, options);
      contentType = download.contentType;
      size = await write(download.stream, file);
      // Else a crash could leave the name with no content behind it.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    return { path, size, contentType };
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

async function write(stream: ReadableStream<Uint8Array>, file: FileHandle): Promise<number> {
  let size = 0;
  // Leaving the loop by a throw cancels the stream, and with it the connection.
  for await (const piece of stream) {
    await file.writeFile(piece);
    size += piece.byteLength;
  }
  return size;
}
