import type { Clock } from '../clock/clock.ts';
import { noCallbackFaults } from '../faults/draw-faults.ts';
import type { FaultBoard } from '../faults/fault-board.ts';
import type { DeliveryNotes, DeliveryPlan } from '../store/storage.ts';

/** What faults decide of deliveries, and have decided of those that are not at their end. */
export interface FaultyDeliveries {
  /** Whether faults may still have their say about a delivery that is about to begin. Without any, nothing is drawn. */
  mayDecide(id: string): boolean;
  /**
   * Faults have their say about a delivery that is about to begin.
   *
   * @returns What is to be done: send it now; put down that it is dropped; or nothing, since it is put off.
   */
  decide(id: string): Promise<'send' | 'drop' | 'later'>;
  /** The time of a delivery has come: it is not held back any more. */
  due(id: string): void;
  /** A callback was sent: those that were held back for it follow. */
  release(): void;
  /** A callback was received: copies of it may be to come. */
  copy(id: string): Promise<void>;
  /** One copy of a callback is about to be sent. */
  takeCopy(id: string, at: number): Promise<void>;
  /** Whether further copies of a callback are still to come. */
  copiesOf(id: string): boolean;
  /** How many copies are still to come, of all callbacks. */
  readonly copiesToCome: number;
  /**
   * Goes on with what was decided in an earlier life of the mock.
   *
   * @param begun - Whether the delivery has begun: it is put off no more.
   * @returns Whether it is put off.
   */
  resume(id: string, plan: DeliveryPlan, begun: boolean): boolean;
  /** A delivery is at its end. */
  forget(id: string): void;
  close(): void;
}

export interface FaultyDeliveriesParts {
  readonly clock: Clock;
  /** Keeps what would be lost with the process. */
  readonly notes: DeliveryNotes | undefined;
  readonly faults: FaultBoard;
  /** Has a delivery fall due at another time. */
  readonly putOff: (id: string, until: number) => void;
  /** Sends the copy that is due at a time, and resolves once that is recorded. */
  readonly sendCopy: (id: string, at: number) => Promise<void>;
}

export function createFaultyDeliveries(parts: FaultyDeliveriesParts): FaultyDeliveries {
  const { clock, notes, faults, putOff, sendCopy } = parts;
  const decided = new Map<string, DeliveryPlan>();
  /** Deliveries that are held back until another callback was sent. */
  const held = new Set<string>();
  let copiesToCome = 0;

  const keep = async (id: string, plan: DeliveryPlan): Promise<void> => {
    decided.set(id, plan);
    await notes?.keep(id, plan);
  };

  const wait = (id: string, { lateMs, holdMs }: DeliveryPlan['faults'], until: number): void => {
    if (lateMs === 0 && holdMs !== undefined) held.add(id);
    putOff(id, until);
  };

  const planCopy = (id: string, at: number): void => {
    copiesToCome += 1;
    clock.at(at, () => {
      copiesToCome -= 1;
      return sendCopy(id, at);
    });
  };

  return {
    mayDecide: (id) => !faults.empty && !decided.has(id),
    async decide(id) {
      const drawn = await faults.drawForCallback();
      const { drop, lateMs, holdMs, duplicatesAfterMs } = drawn;
      if (drop) return 'drop';
      const offMs = lateMs > 0 ? lateMs : holdMs;
      if (offMs !== undefined) {
        const dueAt = clock.now() + offMs;
        await keep(id, { faults: drawn, dueAt });
        wait(id, drawn, dueAt);
        return 'later';
      }
      // What decides nothing need not be kept.
      if (duplicatesAfterMs.length > 0) await keep(id, { faults: drawn });
      return 'send';
    },
    due: (id) => void held.delete(id),
    release() {
      for (const id of held) putOff(id, clock.now());
      held.clear();
    },
    async copy(id) {
      const { faults: drawn = noCallbackFaults } = decided.get(id) ?? {};
      if (drawn.duplicatesAfterMs.length === 0) return;
      const copiesAt = drawn.duplicatesAfterMs.map((ms) => clock.now() + ms);
      await keep(id, { faults: drawn, copiesAt });
      for (const at of copiesAt) planCopy(id, at);
    },
    async takeCopy(id, at) {
      const plan = decided.get(id);
      if (plan) await keep(id, { ...plan, copiesAt: plan.copiesAt?.filter((other) => other !== at) ?? [] });
    },
    copiesOf: (id) => (decided.get(id)?.copiesAt ?? []).length > 0,
    get copiesToCome() {
      return copiesToCome;
    },
    resume(id, plan, begun) {
      decided.set(id, plan);
      for (const at of plan.copiesAt ?? []) planCopy(id, at);
      if (plan.dueAt === undefined || begun) return false;
      wait(id, plan.faults, plan.dueAt);
      return true;
    },
    forget: (id) => void decided.delete(id),
    close: () => held.clear(),
  };
}
