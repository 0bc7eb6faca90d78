import { readFileSync } from 'node:fs';

/** The result file as a module, so that the mock serves it wherever it runs. */
export function resultVideo(file: string): string {
  const base64 = readFileSync(file).toString('base64');
  return `// Generated from packages/mock-server/assets/result.mp4. Do not edit: run scripts/make-result-video.sh and \`pnpm generate\`.

/** A short MP4 (H.264 and AAC), in Base64. */
export const resultVideoBase64 =
  '${base64}';
`;
}
