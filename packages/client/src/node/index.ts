export { type DownloadedFile, downloadToFile } from './download-to-file.ts';
export { type NodeHandler, toNodeHandler } from './to-node-handler.ts';
