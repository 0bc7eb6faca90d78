import type { LoadedContract } from '../contract/loaded-contract.ts';
import type { RequestFaults } from '../faults/draw-faults.ts';
import type { World } from '../worlds/world.ts';
import type { Call } from './call.ts';

/** A request while it is answered, and what its steps have found out about it. */
export class Asked {
  readonly call: Call;
  /** The contract as it stood when the request came, and that of its model once that is known. */
  loaded: LoadedContract;
  /** Its name for whoever answers for it. Empty until it has one. */
  requestId = '';
  /** Whose request it is: a name of the API key, which is not the key. Empty where it needs none. */
  owner = '';
  taskId: string | undefined = undefined;
  scenario: string | undefined = undefined;
  /** Whether a scenario or a fault wants an answer outside the contract. */
  onPurpose = false;
  struck: RequestFaults | undefined = undefined;
  #world: World | undefined = undefined;

  constructor(call: Call, loaded: LoadedContract) {
    this.call = call;
    this.loaded = loaded;
  }

  /** The world that it has entered, where it has. */
  get entered(): World | undefined {
    return this.#world;
  }

  /** The world that it has entered. */
  get world(): World {
    if (this.#world === undefined) throw new Error('the request has entered no world');
    return this.#world;
  }

  enter(world: World): void {
    this.#world = world;
  }
}
