/** What the program's exit status says. */
export const ExitCode = {
  /** Every source gave an article. */
  ok: 0,
  /** Some source failed, or the output could not be written. */
  failed: 1,
  /** The command line was wrong; nothing was read. */
  usage: 2,
  /** Stopped by Ctrl-C (SIGINT), as shells count it: 128 + 2. */
  interrupted: 130,
  /** Stopped by SIGTERM: 128 + 15. */
  terminated: 143,
} as const satisfies Record<string, number>;

export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
