import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, pages } from '../build-pages.ts';
import type { Component } from './licence-faults.ts';

/** The packages whose code is a part of the mock's pages, for its bill of materials: npm installs none of them with it. */
export function bundledComponents(): Component[] {
  const names = new Set(Object.values(pages).flatMap(({ bundled }) => bundled));
  return [...names].map((name) => {
    const { version, license } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const properties = [{ name: 'bundled', value: 'true' }];
    const licenses = [{ license: { id: license } }];
    return {
      'bom-ref': `bundled:${name}@${version}`,
      type: 'library',
      name,
      version,
      purl,
      properties,
      licenses,
    };
  });
}
