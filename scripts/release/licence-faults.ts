/** A CycloneDX bill of materials, as far as it is read here. */
export interface Bill {
  readonly bomFormat: string;
  readonly components?: readonly Component[];
}

export interface Component {
  readonly 'bom-ref'?: string;
  readonly type?: string;
  readonly purl?: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
  readonly name: string;
  readonly version?: string;
  readonly licenses?: readonly ({ license: { id?: string; name?: string } } | { expression: string })[];
}

/**
 * The licences that what our users install may have: none of them asks anything of a program that merely uses it, but to
 * keep a notice with copies.
 */
export const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Lists the components of a bill whose licence is not allowed, or not told, one line each. */
export function licenceFaults({ components = [] }: Bill): string[] {
  return components.flatMap(({ name, version, licenses = [] }) => {
    const told = licenses.map((one) =>
      'expression' in one ? one.expression : (one.license.id ?? one.license.name ?? ''),
    );
    if (told.length > 0 && told.every(isAllowed)) return [];
    return [`${name}@${version ?? '?'}: ${told.join(', ') || 'tells no licence'}`];
  });
}

/** Of a choice (`MIT OR GPL-2.0`) one is enough; of a sum (`MIT AND ISC`) each has to be allowed. */
function isAllowed(expression: string): boolean {
  const bare = expression.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (/[()]/.test(bare)) return false;
  return bare.split(/\s+OR\s+/).some((choice) => choice.split(/\s+AND\s+/).every((id) => allowed.has(id)));
}
