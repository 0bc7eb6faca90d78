import { duration } from './duration.ts';
import { isFinal, partOf, workingStates } from './progress.ts';
import type { Delivery, ExchangeEvent, MockTask, StatusFacts } from './schemas.ts';

/** A state that lasts, as shares of the axis. */
export interface Span {
  readonly status: string;
  /** Which part it plays. */
  readonly part: ReturnType<typeof partOf>;
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** Whether it has not come yet. */
  readonly planned: boolean;
}

/** Something that happened at one moment. */
export interface Mark {
  readonly at: number;
  readonly tone: 'good' | 'bad' | 'plain' | 'planned';
  readonly label: string;
}

/** A task's life on one axis: 0 is its creation, 1 the end of what is known or planned. */
export interface Timeline {
  readonly spans: readonly Span[];
  readonly requests: readonly Mark[];
  readonly callbacks: readonly Mark[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where the world's time is, where that is on the axis. */
  readonly now: number | undefined;
}

export interface TimelineParts {
  readonly task: MockTask;
  readonly statuses: readonly StatusFacts[];
  readonly exchanges: readonly ExchangeEvent[];
  readonly delivery: Delivery | undefined;
  /** The world's time, in Unix milliseconds. */
  readonly now: number;
}

/** Lays a task's states, requests and callbacks out on one axis. */
export function timeline({ task, statuses, exchanges, delivery, now }: TimelineParts): Timeline {
  const begin = Date.parse(task.created_at);
  const starts = task.starts_at === null ? undefined : Date.parse(task.starts_at);
  const finishes = task.finishes_at === null ? undefined : Date.parse(task.finishes_at);
  const attempts = delivery?.attempts ?? [];
  const next = delivery?.next_attempt_at ?? null;
  const known = [
    ...exchanges.map(({ at }) => Date.parse(at)),
    ...attempts.map(({ ended_at }) => Date.parse(ended_at)),
    ...(next === null ? [] : [Date.parse(next)]),
    ...(finishes === undefined ? [now] : [finishes]),
  ];
  const last = Math.max(begin + 1000, ...known);
  // A little room behind the last mark, so that it does not stand on the edge.
  const length = (last - begin) * 1.04;
  const place = (time: number): number => Math.min(1, Math.max(0, (time - begin) / length));

  const waiting = statuses.find(({ part }) => part === 'waiting')?.name;
  const ended = isFinal(task.status, statuses);
  const spans: Span[] = [];
  const span = (status: string, from: number, to: number): void => {
    if (to > from)
      spans.push({
        status,
        from: place(from),
        to: place(to),
        label: `${status}, ${duration(to - from)}`,
        part: partOf(status, statuses),
        planned: !ended && from > now,
      });
  };
  const end = finishes ?? Math.max(now, begin);
  if (waiting !== undefined) span(waiting, begin, Math.min(starts ?? end, end));
  if (starts !== undefined)
    for (const { name, work_from: from, work_until: until } of workingStates(statuses)) {
      const at = (share: number | null): number => starts + task.work_ms * (share ?? 0);
      span(name, at(from), until === 1 ? end : Math.min(at(until), end));
    }
  if (ended)
    spans.push({
      status: task.status,
      part: partOf(task.status, statuses),
      from: place(end),
      to: 1,
      label: task.status,
      planned: false,
    });

  return {
    spans,
    requests: exchanges.map(({ at, exchange: { method, path, status, faults } }) => ({
      at: place(Date.parse(at)),
      tone: status !== null && status < 400 ? 'plain' : 'bad',
      label: [
        `${method} ${path}: ${status ?? 'no answer'}`,
        ...(faults.length > 0 ? [faults.join(', ')] : []),
        `+${duration(Date.parse(at) - begin)}`,
      ].join(', '),
    })),
    callbacks: [
      ...attempts.map(
        ({ number, started_at, response, error }): Mark => ({
          at: place(Date.parse(started_at)),
          tone: error === null ? 'good' : 'bad',
          label: `attempt ${number}: ${response?.status ?? error}, +${duration(Date.parse(started_at) - begin)}`,
        }),
      ),
      ...(next === null
        ? []
        : [
            {
              at: place(Date.parse(next)),
              tone: 'planned' as const,
              label: `attempt ${attempts.length + 1} is planned, +${duration(Date.parse(next) - begin)}`,
            },
          ]),
    ],
    ticks: ticks(last - begin).map((ms) => ({ at: ms / length, label: ms === 0 ? '0' : `+${duration(ms)}` })),
    now: now >= begin && now <= begin + length ? place(now) : undefined,
  };
}

const steps = [
  100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000,
  1_800_000, 3_600_000, 7_200_000, 14_400_000, 21_600_000, 43_200_000, 86_400_000,
];

/** Round moments on an axis of some length, six at most. */
function ticks(length: number): number[] {
  const step = steps.find((one) => length / one <= 5) ?? Math.ceil(length / 5 / 86_400_000) * 86_400_000;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}
