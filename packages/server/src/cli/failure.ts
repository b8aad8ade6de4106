/** How the command line ends, for scripts to tell apart. */
const exitCodes = { refused: 1, misused: 2, unreachable: 3 } as const

type FailureKind = keyof typeof exitCodes

/** An end that is no defect: said in words to whoever typed the command, with an exit code. */
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
