import { VideoRetalkError } from './videoretalk-error.ts';

/** An option or an argument is unusable. Nothing was sent. */
export class ConfigurationError extends VideoRetalkError {
  override readonly name = 'ConfigurationError';
  /** The option or argument at fault. */
  declare readonly field: string;

  /**
   * @param field The option or argument at fault.
   * @param fault What is wrong with it, as a predicate: "is empty".
   * @param fix What to do.
   */
  constructor(field: string, fault: string, fix: string, options?: ErrorOptions) {
    super(`\`${field}\` ${fault}. ${fix}`, { field }, options);
  }
}
