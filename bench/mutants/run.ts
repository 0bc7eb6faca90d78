// How many broken servers the kit catches. Each is the mock with one promise broken. Beside it: whether the kit is
// silent about the sound mock. Run it with `pnpm bench:mutants [PART-OF-A-NAME]`.
import { machine, row } from '../table.ts';
import { measure, mutants, sound } from './measure.ts';

const SEEDS = 10;
const [part = ''] = process.argv.slice(2);

let falseAlarms = 0;
const times: number[] = [];
for (let seed = 1; seed <= SEEDS; seed++) {
  const { findings, problem, ms } = await measure(sound, { seed, strict: true });
  times.push(ms);
  if (findings.length === 0 && problem === undefined) continue;
  falseAlarms += 1;
  console.log(`seed ${seed}: ${problem ?? ''}`, findings);
}

console.log(`${machine()}\n`);
console.log(row('broken server', 'caught by', 'rules'));
console.log(row('---', '---', '---'));
const chosen = mutants.filter(({ name }) => name.includes(part));
let breaches = 0;
let remarks = 0;
for (const mutant of chosen) {
  const { status, findings, problem } = await measure(mutant);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  if (status === 1) breaches += 1;
  else if (findings.length > 0) remarks += 1;
  const verdict =
    status === 1
      ? 'a breach'
      : findings.length > 0
        ? 'a remark'
        : `nothing: ${problem ?? mutant.beyond ?? '?'}`;
  console.log(row(mutant.name, verdict, rules.slice(0, 3).join(', ')));
}
const share = (count: number): string =>
  `${count} of ${chosen.length} (${((100 * count) / chosen.length).toFixed(1)} %)`;
console.log(`\ncaught by a breach: ${share(breaches)}; with --strict: ${share(breaches + remarks)}`);
console.log(
  `false alarms on the sound mock, strict: ${falseAlarms} of ${SEEDS} seeds; slowest run ${Math.max(...times)} ms`,
);
