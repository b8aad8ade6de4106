/** Exit codes of the command line, which scripts can distinguish. */
const exitCodes = { refused: 1, failed: 1, misused: 2, unreachable: 3 } as const

type FailureKind = keyof typeof exitCodes

/** An expected failure: a message for the user and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly ending: FailureKind
  readonly exitCode: number
  /** The problem document of a refusal, for `--json`. */
  readonly problem: unknown

  constructor(ending: FailureKind, message: string, problem?: unknown) {
    super(message)
    this.ending = ending
    this.exitCode = exitCodes[ending]
    this.problem = problem
  }
}
