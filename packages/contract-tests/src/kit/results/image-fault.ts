/** How the images begin that a browser shows: PNG, JPEG, GIF, and RIFF for WebP. */
const beginnings = ['\u0089PNG\r\n\u001a\n', 'ÿØÿ', 'GIF8', 'RIFF'];

/** Why a file cannot be seen, or `undefined`. The beginning is enough, and for a PNG its end. */
export function imageFault(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (!beginnings.some((beginning) => head.startsWith(beginning)))
    return `${bytes.length} bytes that do not begin as an image does`;
  const tail = String.fromCharCode(...bytes.subarray(-8, -4));
  return head.includes('PNG') && tail !== 'IEND' ? 'a PNG without its end (IEND)' : undefined;
}
