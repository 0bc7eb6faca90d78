import { controlPrefix } from '../generated/control-constants.ts';

/** Where pages for people are, from the mock's address. */
export const pagePaths: { readonly dashboard: string; readonly reference: string } = {
  dashboard: controlPrefix,
  reference: '/docs',
};
