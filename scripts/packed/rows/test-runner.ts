import { join } from 'node:path';
import { must } from '../processes.ts';
import { putProgram } from '../programs.ts';
import { companions } from '../project.ts';
import type { Row, Subject, Try } from '../row.ts';

/** Runs a file of tests with the installed Vitest. */
function tests(subject: Subject): Try {
  return async ({ installed }) => {
    const file = putProgram(installed, `${subject}.test.mjs`);
    const vitest = join(installed, 'node_modules/vitest/vitest.mjs');
    await must({ line: [process.execPath, vitest, 'run', '--root', installed, file], folder: installed });
  };
}

/** The entries that are for tests. */
export const testRunnerRow: Row = {
  name: `Vitest ${companions.vitest}`,
  how: `with MSW ${companions.msw}`,
  quick: true,
  tries: {
    client: 'it has no entry for Vitest',
    'mock-server': tests('mock-server'),
    'contract-tests': tests('contract-tests'),
  },
};
