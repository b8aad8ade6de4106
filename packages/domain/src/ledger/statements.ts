import type { Id } from '../schema/id-record.ts'
import type { ContentJson } from '../report/content-json.ts'
import { onlyTrackOf } from '../report/parts-of.ts'
import type { Claim } from '../report/content.ts'
import { type FiledReport, wordedIn } from '../report/filed-report.ts'
import { type TimeValueJson, timeValueJson } from '../time/time-value.ts'
import type { Revision } from './revision.ts'

/** The claims of one report in the words of one revision, with the fields they share. */
export interface Statement {
  readonly report: string
  readonly since: TimeValueJson
  readonly track?: Id
  readonly claims: readonly Claim[]
}

/** Statements by the revision that has their wording. */
export type Statements = ReadonlyMap<number, Statement>

function statement(
  report: string,
  content: Pick<ContentJson, 'claims'> & Parameters<typeof onlyTrackOf>[0],
  since: TimeValueJson,
): readonly Statement[] {
  const { claims } = content
  const track = onlyTrackOf(content)
  return claims ? [{ report, since, ...(track === undefined ? {} : { track }), claims }] : []
}

/** Returns the statement of a revision; undefined unless its report has claims. */
export function statementOf({ entry }: Pick<Revision, 'entry'>): Statement | undefined {
  if (entry.kind !== 'report' && entry.kind !== 'correction') return undefined
  return statement(entry.report, entry.content, entry.content.occurred)[0]
}

/** Returns all statements of a ledger. */
export function statementsOf(revisions: readonly Pick<Revision, 'revision' | 'entry'>[]): Statements {
  return new Map(
    revisions.flatMap((one) => {
      const found = statementOf(one)
      return found ? [[one.revision, found] as const] : []
    }),
  )
}

/** Returns the statements of reports as they stand. */
export function statementsOfReports(reports: Iterable<FiledReport>): Statements {
  return new Map(
    [...reports].flatMap((filed) =>
      statement(filed.id, filed.content, timeValueJson(filed.content.occurred)).map(
        (one) => [wordedIn(filed), one] as const,
      ),
    ),
  )
}
