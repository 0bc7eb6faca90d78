import type { Attempt } from '../../simulation/next-delivery.ts';
import type { Plan } from '../../simulation/plan.ts';
import type { BegunAttempt, DeliveryNotes, DeliveryPlan } from '../storage.ts';
import type { Intent, Store } from '../store.ts';
import type { GroupCommit } from './group-commit.ts';
import type { FileDatabase } from './open-database.ts';
import { readPlan, writePlan } from './plan-record.ts';

// Taken when the module is read, so that a test that fakes the global timers does not stop it.
const { setImmediate } = globalThis;

/** How many tasks are read at once where few of them fit. */
const LARGEST_SHARE = 500;

export interface FileStoreParts {
  readonly database: FileDatabase;
  readonly commits: GroupCommit;
  /** The number of the world in the file. */
  readonly world: number;
  readonly mostPlans: number;
  /** Whether the world has been forgotten: what still comes for it is let go. */
  readonly gone: () => boolean;
}

interface Row {
  readonly place: number;
  readonly plan: string;
}

/** The tasks of one world, and their deliveries, in the file. What is answered is safe. */
export function createFileStore({ database, commits, world, mostPlans, gone }: FileStoreParts): {
  readonly store: Store;
  readonly notes: DeliveryNotes;
  /** The tasks that are not at their end at a time. */
  readonly open: (now: number) => readonly string[];
} {
  const sql = prepare(database);
  const count = (): number => (sql.size.get(world) as { size: number }).size;
  let size = count();
  let lost = commits.lost;

  /** Writes, and answers once it is safe. Nothing is written for a world that is gone. */
  const write = async <T>(work: () => T, ifGone: T): Promise<T> => {
    if (gone()) return ifGone;
    const result = commits.write(work);
    await commits.settled();
    return result;
  };
  const placeOf = (id: string): number | undefined =>
    (sql.place.get(world, id) as { place: number } | undefined)?.place;
  /** Writes about a task that there is. */
  const writeAbout = (id: string, work: (place: number) => void): Promise<void> =>
    write(() => {
      const place = placeOf(id);
      if (place === undefined) throw new Error(`there is no task ${id}`);
      work(place);
    }, undefined);

  const store: Store = {
    async addPlan(plan, intent) {
      const added = await write(() => {
        sql.forgetIntents.run(world, plan.createdAt);
        if (placeOf(plan.id) !== undefined) return 'taken';
        if (intent && sql.intent.get(world, intent.owner, intent.key) !== undefined) return 'taken';
        if (lost !== commits.lost) size = count();
        lost = commits.lost;
        if (size >= mostPlans) return 'full';
        sql.addPlan.run(world, plan.id, plan.revision, writePlan(plan), end(plan), firstDelivery(plan));
        if (intent) {
          const { owner, key, body, answer, expiresAt } = intent;
          sql.addIntent.run(world, owner, key, body, answer, expiresAt);
        }
        size += 1;
        return 'added';
      }, 'added');
      return added;
    },
    replacePlan: (plan) =>
      write(() => {
        const { id, revision } = plan;
        const values = [revision, writePlan(plan), end(plan), firstDelivery(plan)];
        return sql.replacePlan.run(...values, world, id, revision - 1).changes === 1;
      }, false),
    async plan(id) {
      const row = gone() ? undefined : (sql.plan.get(world, id) as Row | undefined);
      return row && readPlan(row.plan);
    },
    async plans({ limit, after, fits = () => true }) {
      const found: Plan[] = [];
      let before = after === undefined ? Number.MAX_SAFE_INTEGER : Number(after);
      let share = limit + 1;
      while (!gone()) {
        const rows = sql.plansBefore.all(world, before, share) as Row[];
        for (const { place, plan: text } of rows) {
          before = place;
          const plan = readPlan(text);
          if (!fits(plan)) continue;
          if (found.length === limit) return { plans: found, next: String(place + 1) };
          found.push(plan);
        }
        if (rows.length < share) break;
        share = LARGEST_SHARE;
        // A long search does not keep others waiting.
        await new Promise<void>((resolve) => setImmediate(resolve));
      }
      return { plans: found, next: undefined };
    },
    async size() {
      return size;
    },
    async intent(owner, key, now) {
      const intent = sql.intent.get(world, owner, key) as Intent | undefined;
      return intent && intent.expiresAt > now ? intent : undefined;
    },
    addAttempt: (id, attempt) =>
      writeAbout(id, (place) => {
        sql.addAttempt.run(place, JSON.stringify(attempt));
        sql.forgetBegun.run(place, attempt.number);
      }),
    async attempts(id) {
      const rows = sql.attempts.all(world, id) as { attempt: string }[];
      return rows.map(({ attempt }) => readAttempt(attempt));
    },
  };

  const notes: DeliveryNotes = {
    async read(id) {
      const row = sql.delivery.get(world, id) as { delivery: string | null } | undefined;
      const begun = sql.begun.all(world, id) as { begun: string }[];
      return {
        plan: row?.delivery
          ? ((JSON.parse(row.delivery) as DeliveryPlan | undefined) ?? undefined)
          : undefined,
        begun: begun.map(({ begun: text }) => JSON.parse(text) as BegunAttempt),
      };
    },
    keep: (id, plan) => writeAbout(id, (place) => sql.keepDelivery.run(JSON.stringify(plan), place)),
    begin: (id, begun) =>
      writeAbout(id, (place) => sql.begin.run(place, begun.number, JSON.stringify(begun))),
    over: (id) => writeAbout(id, (place) => sql.keepDelivery.run(null, place)),
  };
  return {
    store,
    notes,
    open: (now) => (sql.open.all(world, now) as { id: string }[]).map(({ id }) => id),
  };
}

function end({ finishesAt }: Plan): number | null {
  return Number.isFinite(finishesAt) ? finishesAt : null;
}

/** A delivery that goes by the contract's schedule has no plan of its own, but is still to come. */
function firstDelivery({ request }: Plan): string | null {
  return request.callback_url === undefined ? null : 'null';
}

function readAttempt(text: string): Attempt {
  const attempt = JSON.parse(text) as Attempt;
  return { ...attempt, response: attempt.response, error: attempt.error };
}

/** Statements are parsed once: they are used thousands of times a second. */
function prepare(database: FileDatabase) {
  const statement = (text: string) => database.prepare(text);
  const taskOf = '(SELECT place FROM tasks WHERE world = ? AND id = ?)';
  return {
    size: statement('SELECT count(*) AS size FROM tasks WHERE world = ?'),
    place: statement('SELECT place FROM tasks WHERE world = ? AND id = ?'),
    plan: statement('SELECT place, plan FROM tasks WHERE world = ? AND id = ?'),
    plansBefore: statement(
      'SELECT place, plan FROM tasks INDEXED BY tasks_by_place WHERE world = ? AND place < ? ORDER BY place DESC LIMIT ?',
    ),
    addPlan: statement(
      'INSERT INTO tasks (world, id, revision, plan, finishes_at, delivery) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    replacePlan: statement(
      'UPDATE tasks SET revision = ?, plan = ?, finishes_at = ?, delivery = ? WHERE world = ? AND id = ? AND revision = ?',
    ),
    intent: statement(
      'SELECT owner, key, body, answer, expires_at AS expiresAt FROM intents WHERE world = ? AND owner = ? AND key = ?',
    ),
    addIntent: statement('INSERT INTO intents VALUES (?, ?, ?, ?, ?, ?)'),
    forgetIntents: statement('DELETE FROM intents WHERE world = ? AND expires_at <= ?'),
    attempts: statement(`SELECT attempt FROM attempts WHERE task = ${taskOf} ORDER BY place`),
    addAttempt: statement('INSERT INTO attempts (task, attempt) VALUES (?, ?)'),
    delivery: statement('SELECT delivery FROM tasks WHERE world = ? AND id = ?'),
    keepDelivery: statement('UPDATE tasks SET delivery = ? WHERE place = ?'),
    begun: statement(`SELECT begun FROM begun_attempts WHERE task = ${taskOf} ORDER BY number`),
    begin: statement('INSERT OR REPLACE INTO begun_attempts VALUES (?, ?, ?)'),
    forgetBegun: statement('DELETE FROM begun_attempts WHERE task = ? AND number = ?'),
    open: statement(
      'SELECT id FROM tasks WHERE world = ? AND (delivery IS NOT NULL OR finishes_at IS NULL OR finishes_at > ?) ORDER BY place',
    ),
  };
}
