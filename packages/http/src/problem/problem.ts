import { type DomainError } from '@tracker/domain'
import { problems, type Problem } from './problems.ts'

/** What `/problems/<slug>` says about one type of problem. */
export interface ProblemPage {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly description: string
}

/**
 * The refusal as RFC 9457 problem details. `instance` names the occurrence, e.g. the request's id; `headers` go along,
 * e.g. `Allow`. Never stored by caches, so that a refusal does not outlive its reason.
 */
export function problemResponse(
  error: DomainError,
  instance?: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const problem: Problem = problems[error.code]
  const body = {
    ...error.extra,
    type: `/problems/${error.code}`,
    title: problem.title,
    status: problem.status,
    detail: error.message,
    ...(instance === undefined ? {} : { instance }),
  }
  return new Response(JSON.stringify(body), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...problem.headers,
      ...headers,
    },
  })
}

/** Every type of problem, for the index of them and for the document that describes the API. */
export const problemPages: readonly ProblemPage[] = Object.entries(problems).map(
  ([slug, { title, status, description }]) => ({ type: `/problems/${slug}`, title, status, description }),
)

/** The page of one type, or undefined where there is no such type. */
export function problemPage(slug: string): ProblemPage | undefined {
  return problemPages.find(({ type }) => type === `/problems/${slug}`)
}
