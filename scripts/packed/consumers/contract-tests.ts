// What a user of the checks writes. A marked line must not compile.
import {
  type ContractChange,
  checkServer,
  contract,
  createClientDouble,
  diffContracts,
  printChanges,
  type Report,
  readContract,
  textReport,
  withContract,
} from '@videoretalk/contract-tests';
import { describeContract } from '@videoretalk/contract-tests/vitest';

export const checked: typeof fetch = withContract(fetch);

export async function check(baseUrl: string): Promise<string> {
  const report: Report = await checkServer({ baseUrl, profile: 'safe', seed: 1 });
  return textReport(report);
}

export async function compare(file: string): Promise<string> {
  const changes: ContractChange[] = diffContracts(contract, await readContract(file));
  return printChanges(changes);
}

export const double = createClientDouble();
export const suite = () => describeContract({ baseUrl: 'http://127.0.0.1:4010' });
// @ts-expect-error There is no such profile.
export const refused = () => checkServer({ baseUrl: 'http://127.0.0.1:4010', profile: 'careless' });
