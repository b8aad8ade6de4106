import { ProblemError } from '@tracker/client'
import { Misused } from '../misused.ts'

/** Exit codes of the command line, which scripts can distinguish. */
const exitCodes = { refused: 1, failed: 1, misused: 2, unreachable: 3 } as const

type FailureKind = keyof typeof exitCodes

/** The titles of failures that the tracker has not named itself. */
const titles: Readonly<Record<FailureKind, string>> = {
  refused: 'The tracker refused this',
  failed: 'This failed',
  misused: 'This is not understood',
  unreachable: 'No answer from the tracker',
}

/** An expected failure: a message for the user and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly ending: FailureKind
  readonly exitCode: number
  /** The problem of a refusal, or more about another failure, for programs. */
  readonly problem: unknown

  constructor(ending: FailureKind, message: string, problem?: unknown) {
    super(message)
    this.ending = ending
    this.exitCode = exitCodes[ending]
    this.problem = problem
  }

  /** One JSON object for programs: the members of the problem (RFC 9457), and the kind of failure. */
  get json(): Readonly<Record<string, unknown>> {
    const more = typeof this.problem === 'object' && !Array.isArray(this.problem) ? this.problem : {}
    return { title: titles[this.ending], detail: this.message, ...more, failure: this.ending }
  }
}

/** Converts an error to a failure; an unexpected one is shown by its message, without a stack trace. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error
  if (error instanceof ProblemError) return new Failure('refused', error.message, error.problem)
  // A `fetch` that got no answer (WHATWG Fetch), with the reason as its cause.
  if (error instanceof TypeError && error.cause instanceof Error)
    return new Failure('unreachable', `No answer from the tracker (${error.cause.message}).`)
  return new Failure(error instanceof Misused ? 'misused' : 'failed', messageOf(error))
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // An answer without a required part, or a defect here.
  if (error instanceof TypeError)
    return `The answer is not that of a tracker of this version (${error.message}).`
  if (error.message !== '') return error.message
  return error.cause === undefined ? error.name : messageOf(error.cause)
}
