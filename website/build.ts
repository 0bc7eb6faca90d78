// Makes the site in website/dist, and ends with status 1 where one of its links leads nowhere.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkLinks } from './check-links.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

// Installed by `pnpm site`, in this folder alone.
const { default: Eleventy } = await import('@11ty/eleventy');
const { output } = await import('./eleventy.config.js');

rmSync(output, { recursive: true, force: true });
await new Eleventy('website', output, { configPath: 'website/eleventy.config.js' }).write();

const { pages, links, dead } = checkLinks(output);
for (const fault of dead) console.error(fault);
console.log(`${pages} pages with ${links} links, ${dead.length} of them dead: ${output}/index.html`);
process.exitCode = dead.length === 0 ? 0 : 1;
