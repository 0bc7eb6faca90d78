import type { Finding } from '../kit/finding.ts';
import type { CheckResult } from '../kit/run.ts';
import { propertiesOf, type Reported } from './reported.ts';

/** What a run has found, as JUnit XML: a test case for each check. */
export function junitReport(report: Reported): string {
  const { checks, problem, ms } = report;
  const broken = checks.filter(({ outcome }) => outcome === 'broken').length;
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').length;
  const counts = attributes({
    name: 'videoretalk-contract',
    tests: checks.length + (problem === undefined ? 0 : 1),
    failures: broken,
    errors: problem === undefined ? 0 : 1,
    skipped,
    time: ms / 1000,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${counts}>`,
    `  <testsuite${counts}>`,
    `    <properties>`,
    ...Object.entries(propertiesOf(report)).map(
      ([name, value]) => `      <property${attributes({ name, value })}/>`,
    ),
    `    </properties>`,
    ...checks.map((check) => testCase(check, 'profile' in report ? 'server' : 'client')),
    ...(problem === undefined
      ? []
      : [
          `    <testcase${attributes({ classname: 'run', name: 'the run comes to its end' })}>`,
          `      <error${attributes({ message: problem })}/>`,
          '    </testcase>',
        ]),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  { id, title, operation, ms, reason, outcome, findings }: CheckResult,
  side: string,
): string {
  const open = `    <testcase${attributes({ classname: operation ?? side, name: `${id}: ${title}`, time: ms / 1000 })}`;
  const breaches = findings.filter(({ level }) => level === 'breach');
  const remarks = findings.filter(({ level }) => level === 'remark');
  const inside = [
    ...breaches.map(
      (one) =>
        `      <failure${attributes({ type: one.rule, message: one.promised })}>${escaped(told(one))}</failure>`,
    ),
    ...(outcome === 'skipped' ? [`      <skipped${attributes({ message: reason ?? '' })}/>`] : []),
    ...(remarks.length > 0
      ? [`      <system-out>${escaped(remarks.map(told).join('\n'))}</system-out>`]
      : []),
  ];
  return inside.length === 0 ? `${open}/>` : [`${open}>`, ...inside, '    </testcase>'].join('\n');
}

const told = ({ rule, promised, came, changed, curl }: Finding): string =>
  [
    `${rule}: promised ${promised}; came ${came}`,
    ...(changed === undefined ? [] : [`changed: ${changed}`]),
    ...(curl === undefined ? [] : [`repeat: ${curl}`]),
  ].join('\n');

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** XML 1.0 has no control characters and no halves of surrogate pairs, however they are written. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}
