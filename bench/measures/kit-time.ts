import type { Measure } from '../measure.ts';
import { sound } from '../mutants/servers/all-mutants.ts';
import { measure } from '../mutants/testers/kit.ts';

/** How long the contract kit takes for all that it can check, at the mock itself and without a socket. */
export const kitTime: Measure = {
  name: 'kit-time',
  inSmoke: false,
  async run() {
    const began = performance.now();
    const { findings } = await measure(sound);
    const seconds = (performance.now() - began) / 1000;
    return [
      {
        what: 'contract kit, full profile',
        figure: `${seconds.toFixed(1)} s, ${findings.length} findings`,
        value: seconds,
        unit: 's',
        aim: { atMost: 60 },
      },
    ];
  },
};
