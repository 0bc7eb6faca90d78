/** Counts the answers in what a server sends on one connection. */
export class AnswerReader {
  /** @param onAnswer - Told the status of each answer when its last byte has come. */
  constructor(onAnswer: (status: string) => void);
  /**
   * @param bytes - Not kept: whoever reads may use their memory again.
   * @throws Error where the length of an answer cannot be told.
   */
  read(bytes: Uint8Array): void;
}
