import { type DomainError } from '@tracker/domain'
import { publicPath } from '../encoding/public-path.ts'
import { problems, type Problem } from './problems.ts'

/** A type of problem, as `/problems/<slug>` describes it. */
export interface ProblemPage {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly description: string
}

interface ProblemOptions {
  /** The public address, whose path precedes that of the type. */
  readonly base?: string | undefined
  /** Identifies the occurrence, e.g. the request's id. */
  readonly instance?: string
  /** Further headers, e.g. `Allow`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers with problem details (RFC 9457), which no cache stores unless `headers` say so. */
export function problemResponse(
  error: DomainError,
  { base, instance, headers = {} }: ProblemOptions = {},
): Response {
  const body = { ...problemJson(error, base), ...(instance === undefined ? {} : { instance }) }
  return new Response(JSON.stringify(body), {
    status: problems[error.code].status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...problemHeaders(error),
      ...headers,
    },
  })
}

/** Returns the headers that belong to an error, whatever the form of its answer, such as `Retry-After`. */
export function problemHeaders({ code, extra }: DomainError): Readonly<Record<string, string>> {
  const { headers = {} }: Problem = problems[code]
  const { retryAfter } = extra
  return { ...headers, ...(typeof retryAfter === 'number' ? { 'Retry-After': String(retryAfter) } : {}) }
}

/** Returns the problem details of an error, as {@link problemResponse} answers with them. */
export function problemJson({ code, extra, message: detail }: DomainError, base: string | undefined) {
  const { title, status } = problems[code]
  return { ...extra, type: typeOf(base, code), title, status, detail }
}

/** Lists every type of problem, with its path at the public address `base`. */
export function problemPages(base?: string): readonly ProblemPage[] {
  return Object.entries(problems).map(([slug, { title, status, description }]) => ({
    type: typeOf(base, slug),
    title,
    status,
    description,
  }))
}

/** Returns the page of one type, or undefined if there is no such type. */
export function problemPage(slug: string, base?: string): ProblemPage | undefined {
  return problemPages(base).find(({ type }) => type === typeOf(base, slug))
}

function typeOf(base: string | undefined, slug: string): string {
  return publicPath(base, `/problems/${slug}`)
}
