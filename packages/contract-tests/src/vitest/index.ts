export type { KitOptions, Profile } from '../kit/settings.ts';
export { describeContract } from './describe-contract.ts';
