import type { Group } from '../servers/all-mutants.ts';
import { kit } from './kit.ts';
import { prism } from './prism.ts';
import { respect } from './respect.ts';
import { specmatic } from './specmatic.ts';
import type { Tester } from './tester.ts';

/** All testers, the kit first. */
export const testers: readonly Tester[] = [kit, prism, respect, specmatic];

/** What the others do not look at: they receive no callbacks, and follow no result links. */
export const unseen: readonly Group[] = ['callbacks', 'links'];
