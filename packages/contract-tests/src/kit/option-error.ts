import type { KitOptions } from './settings.ts';

/** An option of the kit that is at fault. The message begins with its name, and never tells a secret. */
export class OptionError extends TypeError {
  override readonly name = 'OptionError';
  readonly option: keyof KitOptions;

  constructor(option: keyof KitOptions, fault: string) {
    super(`${option} ${fault}`);
    this.option = option;
  }
}
