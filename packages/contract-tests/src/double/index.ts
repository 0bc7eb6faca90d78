export { type ClientFinding, ClientFindingsError } from './client-finding.ts';
export type { ClientRule } from './client-rules.ts';
export {
  type ClientDouble,
  type ClientDoubleOptions,
  createClientDouble,
  type DoubleExchange,
} from './create-client-double.ts';
export type { ListeningDouble, ListenOptions } from './listen.ts';
export type { Refusal, Turn } from './turn.ts';
