import { familyFrom } from '../contract/built-in-family.ts';
import { isLoopback } from '../doors/listen.ts';
import type { MockServerOptions } from '../options.ts';
import { pagePaths } from '../pages/page-paths.ts';
import type { Flags } from './flags.ts';

/** What a person needs to know of a mock that has just been started. */
export function greeting(url: string, options: MockServerOptions, flags: Flags): string[] {
  const { clock = 'real', speed = 1, controlToken } = options;
  const { creation, requestExamples } = familyFrom(options.contract).first.contract;
  const [example] = Object.values(requestExamples);
  const pace =
    clock === 'real' ? `real, ${speed === 1 ? 'at its own speed' : `${speed} times as fast`}` : clock;
  const made =
    controlToken !== undefined &&
    (flags['control-token'] ?? process.env.VIDEORETALK_MOCK_TOKEN) === undefined;
  const token = made ? controlToken : 'the one that you gave';
  // An address that stands for all of them can be listened on, but not opened everywhere.
  const here = url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
  return [
    `VideoRetalk mock on ${url}`,
    `  dashboard  ${here}${pagePaths.dashboard}`,
    `  reference  ${here}${pagePaths.reference}`,
    ...(controlToken === undefined ? [] : [`  token      ${token}, in the header X-Mock-Token`]),
    `  key        any, such as "test"; each has a world of its own`,
    `  clock      ${pace}`,
    ...(options.store === undefined ? [] : [`  store      ${options.store.url}`]),
    `  try        curl ${here}${creation.path} -H 'Authorization: Bearer test' -H 'Content-Type: application/json' -d '${JSON.stringify(example)}'`,
    isLoopback(flags.host ?? 'localhost')
      ? 'Ctrl-C ends it.'
      : 'Other machines can reach it. Ctrl-C ends it.',
  ];
}
