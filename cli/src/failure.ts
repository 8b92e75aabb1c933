/** What a command ends with, as its exit code. */
export const exitCodes = {
  /** The server answered, and with errors. */
  errors: 1,
  /** The command was not understood; so is what commander says of options. */
  usage: 2,
  /** The server could not be reached, or a file broke off. */
  unreachable: 3,
} as const;

/** Why a command has failed, in one line. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: number,
  ) {
    super(message);
  }
}
