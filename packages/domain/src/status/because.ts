import type { Id } from '../schema/id-record.ts'
import type { Leaf } from '../condition/condition.ts'
import type { CauseJson } from '../ledger/json.ts'
import type { SourceJson } from '../report/content-json.ts'
import type { HistoryItem } from '../ledger/history-item.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import type { Truth } from '../condition/truth.ts'

/** One link of the chain behind a state, nearest first. */
export type Link =
  | { readonly kind: 'initial'; readonly definition: number }
  | ReportLink
  | {
      readonly kind: 'deadline'
      readonly deadline: Id
      readonly state?: Id
      readonly since?: TimeValueJson | null
    }
  | { readonly kind: 'rule'; readonly rule: Id; readonly parts: readonly PartLink[] }
  | { readonly kind: 'migration'; readonly definition: number; readonly state?: Id }

export interface PartLink {
  readonly leaf: Leaf
  readonly value: Truth
  readonly report?: string
}

/** A report behind a state, with its sources. `override` marks a state that no event led to. */
export interface ReportLink {
  readonly kind: 'report' | 'override'
  readonly report: string
  readonly revision: number
  readonly headline?: string
  readonly occurred?: TimeValueJson
  readonly recorded?: string | null
  readonly attribution?: string
  readonly author?: string
  readonly sources?: readonly SourceJson[]
  readonly confirms?: string
  readonly reason?: string
}

function reportLink(
  kind: ReportLink['kind'],
  cause: {
    readonly report: string
    readonly revision?: number
    readonly confirms?: string
    readonly reason?: string
  },
  items: ReadonlyMap<string, HistoryItem>,
): ReportLink {
  const { report, revision, confirms, reason } = cause
  const item = items.get(report)
  const told = item && {
    headline: item.headline,
    occurred: item.occurred,
    recorded: item.recorded,
    ...(item.attribution === undefined ? {} : { attribution: item.attribution }),
    ...(item.author === undefined ? {} : { author: item.author }),
    sources: item.sources ?? [],
  }
  return {
    kind,
    report,
    revision: revision ?? item?.revision ?? 0,
    ...told,
    ...(confirms === undefined ? {} : { confirms }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/**
 * Returns the chain of reports, deadlines and rules behind a state, nearest first, down to the reports that people
 * filed. `items` holds the reports that {@link reportsBehind} names.
 */
export function becauseOf(
  cause: CauseJson,
  definition: number,
  items: ReadonlyMap<string, HistoryItem>,
): readonly Link[] {
  const deeper = (next: CauseJson) => becauseOf(next, definition, items)
  switch (cause.kind) {
    case 'initial':
      return [{ kind: 'initial', definition }]
    case 'report':
      return [reportLink('report', cause, items), ...(cause.proposed ? deeper(cause.proposed) : [])]
    case 'override':
      return [reportLink('override', cause, items)]
    case 'rule': {
      const reports = [...new Set(cause.parts.flatMap(({ report }) => report ?? []))]
      const { rule, parts } = cause
      return [
        { kind: 'rule', rule, parts },
        ...reports.map((report) => reportLink('report', { report }, items)),
      ]
    }
    case 'deadline': {
      const { deadline, expectation, entered } = cause
      const before = entered ? deeper(entered.cause) : []
      const isNamed = before.some((link) => 'report' in link && link.report === expectation)
      const given = expectation === undefined || isNamed ? [] : [expectation]
      return [
        { kind: 'deadline', deadline, ...(entered && { state: entered.state, since: entered.since }) },
        ...given.map((report) => reportLink('report', { report }, items)),
        ...before,
      ]
    }
    case 'migration': {
      const { definition: version, entered } = cause
      if (!entered) return [{ kind: 'migration', definition: version }]
      return [{ kind: 'migration', definition: version, state: entered.state }, ...deeper(entered.cause)]
    }
  }
}
