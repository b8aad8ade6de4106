import type { Problem } from './types.ts'

/** A request that the tracker refused, with its problem (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  /** The problem; undefined if something else answered, such as a proxy. */
  readonly problem: Problem | undefined

  constructor(status: number, problem: Problem | undefined) {
    super(problem === undefined ? `answered ${status}` : `${problem.title}: ${problem.detail}`)
    this.status = status
    this.problem = problem
  }
}

/** Reads a refusal. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const text = await response.text()
  const type = response.headers.get('Content-Type') ?? ''
  const problem = type.startsWith('application/problem+json') ? (JSON.parse(text) as Problem) : undefined
  return new ProblemError(response.status, problem)
}
