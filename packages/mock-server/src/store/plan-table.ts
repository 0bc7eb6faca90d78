import type { CreationRequest, Outcome, Plan } from '../simulation/plan.ts';
import { createRowIndex } from './row-index.ts';
import { createTextColumn, type TextColumn } from './text-column.ts';

/** Plans in rows, in the order in which they came. A million of them have to fit into memory. */
export interface PlanTable {
  /**
   * Adds a plan, and answers its row; `undefined` where its id has one already.
   *
   * @param json - The plan's request as JSON, where it is at hand.
   */
  add(plan: Plan, json?: Uint8Array): number | undefined;
  replace(row: number, plan: Plan): void;
  plan(row: number): Plan;
  /** The row of the plan with an id, or `undefined`. */
  row(id: string): number | undefined;
  readonly size: number;
}

/** Rows of a page: the table grows by pages, and never copies what it has. */
const ROWS = 4096;

/** How many numbers a plan has. */
const NUMBERS = 9;

/** What many tasks have in common. */
interface Common {
  readonly owner: string;
  readonly model: CreationRequest['model'];
  readonly scenario: string | undefined;
  readonly outcome: Outcome;
  readonly resultBase: string;
  readonly detour: Plan['detour'];
  readonly lookups: Plan['lookups'];
}

interface Page {
  readonly numbers: Float64Array;
  /** The id, which so tells the row by its beginning, the id of the request and the request as JSON: a line for each. */
  readonly texts: TextColumn;
  /** Where in the list of all of them stands what the plan has in common with others. */
  readonly commons: Uint32Array;
}

/** The texts of a row, as they were read last. */
interface ReadTexts {
  readonly row: number;
  readonly id: string;
  readonly requestId: string;
  readonly request: CreationRequest;
}

const MOST_READ = 1024;
const encoder = new TextEncoder();

/**
 * Keeps plans in columns: numbers as numbers, what is the same for many tasks once, and of the rest no more than the
 * texts that make each task its own, as bytes.
 */
export function createPlanTable(): PlanTable {
  const pages: Page[] = [];
  const commons = createCommons();
  let size = 0;
  /** What came or was read last: its row is asked for at once, when its task is followed. */
  let latest: { readonly id: string; readonly row: number } | undefined;

  const index = createRowIndex((row, id) => {
    const texts = pages[Math.floor(row / ROWS)]?.texts;
    return texts?.has(row % ROWS, 0, id) === true && texts.has(row % ROWS, id.length, '\n');
  });

  /** By row, modulo their number: a task that is asked for is soon asked for again. */
  const read: (ReadTexts | undefined)[] = [];

  const textsOf = (row: number, page: Page): ReadTexts => {
    const known = read[row % MOST_READ];
    if (known?.row === row) return known;
    const text = page.texts.text(row % ROWS);
    // The JSON is as somebody has written it, and may have lines of its own.
    const [id = '', requestId = ''] = text.split('\n', 2);
    const texts = { row, id, requestId, request: JSON.parse(text.slice(id.length + requestId.length + 2)) };
    read[row % MOST_READ] = texts;
    return texts;
  };

  const put = (row: number, plan: Plan, json?: Uint8Array): void => {
    const page = pages[Math.floor(row / ROWS)];
    if (page === undefined) throw new RangeError(`there is no row ${row}`);
    const at = row % ROWS;
    const first = at * NUMBERS;
    // One by one, and not by their names: that takes longer than all else here.
    page.numbers[first] = plan.revision;
    page.numbers[first + 1] = plan.createdAt;
    page.numbers[first + 2] = plan.startsAt;
    page.numbers[first + 3] = plan.finishesAt;
    page.numbers[first + 4] = plan.workMs;
    page.numbers[first + 5] = plan.outputSeconds;
    page.numbers[first + 6] = plan.estimatedSeconds;
    page.numbers[first + 7] = plan.credits;
    page.numbers[first + 8] = plan.resultLifeMs;
    page.texts.put(
      at,
      `${plan.id}\n${plan.requestId}\n`,
      json ?? encoder.encode(JSON.stringify(plan.request)),
    );
    if (read[row % MOST_READ]?.row === row) read[row % MOST_READ] = undefined;
    page.commons[at] = commons.place(plan);
  };

  return {
    add(plan, json) {
      const row = size;
      if (!index.add(plan.id, row)) return undefined;
      if (row % ROWS === 0) {
        const before = pages.at(-1)?.texts;
        before?.trim();
        pages.push(newPage(before?.bytes));
      }
      size += 1;
      put(row, plan, json);
      latest = { id: plan.id, row };
      return row;
    },
    replace: (row, plan) => put(row, plan),
    plan(row) {
      const page = pages[Math.floor(row / ROWS)];
      const at = row % ROWS;
      const common = commons.at(page?.commons[at]);
      if (page === undefined || common === undefined) throw new RangeError(`there is no row ${row}`);
      const texts = textsOf(row, page);
      const { id, requestId, request } = texts;
      latest = texts;
      const first = at * NUMBERS;
      const number = (column: number): number => page.numbers[first + column] ?? Number.NaN;
      return {
        id,
        revision: number(0),
        owner: common.owner,
        request,
        requestId,
        scenario: common.scenario,
        createdAt: number(1),
        startsAt: number(2),
        finishesAt: number(3),
        workMs: number(4),
        outcome: common.outcome,
        detour: common.detour,
        lookups: common.lookups,
        outputSeconds: number(5),
        estimatedSeconds: number(6),
        credits: number(7),
        resultBase: common.resultBase,
        resultLifeMs: number(8),
      };
    },
    row: (id) => (latest?.id === id ? latest.row : index.row(id)),
    get size() {
      return size;
    },
  };
}

/** @param likelyBytes - How many the texts of the page before take. */
function newPage(likelyBytes?: number): Page {
  return {
    numbers: new Float64Array(ROWS * NUMBERS),
    texts: createTextColumn(ROWS, likelyBytes),
    commons: new Uint32Array(ROWS),
  };
}

/** What plans have in common, in one list. */
interface Commons {
  /** Where in it stands what a plan has in common with others. */
  place(plan: Plan): number;
  at(place: number | undefined): Common | undefined;
}

function createCommons(): Commons {
  const all: Common[] = [];
  const latest = new Map<string, number>();
  let last = 0;
  const fits = (plan: Plan, place: number | undefined): boolean => {
    const common = place === undefined ? undefined : all[place];
    return common !== undefined && isCommonTo(plan, common);
  };
  return {
    place(plan) {
      if (fits(plan, last)) return last;
      const { owner, request, scenario, outcome, resultBase, detour, lookups } = plan;
      const key = `${owner} ${scenario ?? ''}`;
      const known = latest.get(key);
      if (known !== undefined && fits(plan, known)) {
        last = known;
        return known;
      }
      const place =
        all.push({ owner, model: request.model, scenario, outcome, resultBase, detour, lookups }) - 1;
      // Others make a task unlike all others.
      if (detour === undefined && lookups === undefined) {
        if (latest.size >= MOST_SHARED) latest.clear();
        latest.set(key, place);
        last = place;
      }
      return place;
    },
    at: (place) => (place === undefined ? undefined : all[place]),
  };
}

const MOST_SHARED = 256;

function isCommonTo(plan: Plan, { owner, model, scenario, outcome, resultBase }: Common): boolean {
  return (
    plan.owner === owner &&
    plan.scenario === scenario &&
    plan.request.model === model &&
    plan.detour === undefined &&
    plan.lookups === undefined &&
    plan.resultBase === resultBase &&
    isSameOutcome(plan.outcome, outcome)
  );
}

function isSameOutcome(a: Outcome, b: Outcome): boolean {
  if (a.kind === 'completed') return b.kind === 'completed' && a.completion === b.completion;
  if (a.kind !== 'failed') return a.kind === b.kind;
  return b.kind === 'failed' && a.error.code === b.error.code && a.error.message === b.error.message;
}
