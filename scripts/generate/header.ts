import type { Contract } from './read-contract.ts';

/** The first line of every generated file. */
export function header({ name }: Pick<Contract, 'name'>): string {
  return `// Generated from openapi/${name}. Do not edit: change the contract, and run \`pnpm generate\`.\n`;
}
