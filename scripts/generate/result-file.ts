import { readFileSync } from 'node:fs';

/** A result file as a module, so that the mock serves it wherever it runs. */
export function resultVideo(file: string): string {
  return embedded(
    file,
    'result.mp4',
    'make-result-video.sh',
    'resultVideoBase64',
    'A short MP4 (H.264 and AAC)',
  );
}

/** The same for a picture. */
export function resultImage(file: string): string {
  return embedded(file, 'result.png', 'make-result-image.ts', 'resultImageBase64', 'A small PNG');
}

function embedded(file: string, asset: string, script: string, name: string, what: string): string {
  const base64 = readFileSync(file).toString('base64');
  return `// Generated from packages/mock-server/assets/${asset}. Do not edit: run scripts/${script} and \`pnpm generate\`.

/** ${what}, in Base64. */
export const ${name} =
  '${base64}';
`;
}
