// The checks within a program: contract-tests.mjs BASE_URL
import { checkServer, contract, diffContracts, textReport, withContract } from '@videoretalk/contract-tests';

async function main(baseUrl) {
  const report = await checkServer({ baseUrl, seed: 1 });
  if (report.findings.length > 0) throw new Error(textReport(report));
  const answer = await withContract(fetch)(`${baseUrl}/v1/tasks/task-unified-1775200000-xyz12345`, {
    headers: { authorization: 'Bearer sk-packed' },
  });
  if (answer.status !== 404) throw new Error(`an unknown task was answered with ${answer.status}`);
  if (diffContracts(contract, contract).length > 0) throw new Error('a contract differs from itself');
}

main(process.argv[2]).then(() => console.log('passed'), fail);

function fail(error) {
  console.error(error);
  process.exitCode = 1;
}
