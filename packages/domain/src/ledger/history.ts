import type { Id } from '../schema/id-record.ts'
import type { DefinitionVersion } from '../definition/definition-version.ts'
import { readContent } from '../report/content-json.ts'
import { type Author, decidedAt, type FiledReport, type RecordingTimes } from '../report/filed-report.ts'
import type { Instant } from '../time/instant.ts'
import type { TimeValueJson } from '../time/time-value.ts'
import { type Input, inOrder, versionInputs } from '../timeline/input.ts'
import type { OrderKey } from '../time/order-key.ts'
import { placeOf } from '../report/place-of.ts'
import { withoutRedacted } from './redactions.ts'
import { reworded } from '../report/reworded.ts'
import type { Revision } from './revision.ts'

/** The revision that recorded an effect, and when. */
export interface Recording {
  readonly revision: number
  readonly recorded: string
}

/** Returns a key that is unique to one firing of a rule. */
export function firing(rule: Id, track: Id, { earliest, latest }: TimeValueJson): string {
  return [rule, track, earliest, latest].join(' ')
}

/** Everything that people entered, gathered from the ledger; the rest can be computed from it. */
export interface History {
  /** Oldest first; never empty, as a scenario begins with its definition. */
  readonly governing: readonly DefinitionVersion[]
  readonly reports: ReadonlyMap<string, FiledReport>
  readonly dismissals: readonly { readonly proposal: string; readonly recorded: Instant }[]
  /** The revisions in which checks recorded clock effects, by place. */
  readonly brought: ReadonlyMap<OrderKey, Recording>
  /** The revisions that first recorded a rule's effect on a report, by {@link firing}. */
  readonly ruled: ReadonlyMap<string, Recording>
}

function authorOf({ source, key, holder, keyHolder }: Revision, authority: Author['authority']): Author {
  const held = holder === undefined ? {} : { holder }
  if (source === undefined) return { kind: 'key', name: key ?? '', authority, ...held }
  const retriedBy = { name: key ?? '', ...(keyHolder === undefined ? {} : { holder: keyHolder }) }
  return { kind: 'source', name: source, authority, ...held, ...(key === undefined ? {} : { retriedBy }) }
}

/** Returns the times that a revision was recorded with. */
export function timesIn({
  recorded,
  importedRecorded,
}: Pick<Revision, 'recorded' | 'importedRecorded'>): RecordingTimes {
  const imported = importedRecorded === undefined ? {} : { importedRecorded: Date.parse(importedRecorded) }
  return { recorded: Date.parse(recorded), ...imported }
}

/** Gathers the history from a scenario's revisions, in order. */
export function gather(revisions: Iterable<Revision>): History {
  const { add, history } = gathering()
  for (const revision of withoutRedacted([...revisions])) add(revision)
  return history
}

/** A history that grows with each revision, from whose copies redacted texts are gone already. */
export function gathering(): { readonly history: History; readonly add: (revision: Revision) => void } {
  const governing: DefinitionVersion[] = []
  const reports = new Map<string, FiledReport>()
  const dismissals: { proposal: string; recorded: Instant }[] = []
  const brought = new Map<OrderKey, Recording>()
  const ruled = new Map<string, Recording>()
  const add = (revision: Revision) => {
    const { entry, revision: number } = revision
    for (const { cause, track, occurred } of [...revision.transitions, ...revision.proposals]) {
      const key = cause.kind === 'rule' ? firing(cause.rule, track, occurred) : undefined
      if (key !== undefined && !ruled.has(key)) {
        ruled.set(key, { revision: number, recorded: revision.recorded })
      }
    }
    const recorded = decidedAt(timesIn(revision))
    if (entry.kind === 'definition') {
      const { version, document: definition, migrate, from, rulesFrom } = entry
      governing.push({ version, revision: number, recorded, definition, migrate, from, rulesFrom })
    } else if (entry.kind === 'report') {
      reports.set(entry.report, firstFiled(revision, entry))
    } else if (entry.kind === 'dismissal') {
      dismissals.push({ proposal: entry.proposal, recorded })
    } else if (entry.kind === 'settings' || entry.kind === 'redaction') {
      return
    } else if (entry.kind === 'check') {
      for (const { place } of entry.brought)
        brought.set(place, { revision: number, recorded: revision.recorded })
    } else {
      const before = reports.get(entry.report)
      if (before) reports.set(entry.report, amended(before, revision, entry))
    }
  }
  return { history: { governing, reports, dismissals, brought, ruled }, add }
}

type EntryOf<K extends Revision['entry']['kind']> = Extract<Revision['entry'], { kind: K }>

/** Returns the report that a revision filed, as it was then. */
export function firstFiled(
  revision: Revision,
  { report: id, content: json, authority, joins }: EntryOf<'report'>,
): FiledReport {
  const content = readContent(json)
  return {
    id,
    revision: revision.revision,
    ...timesIn(revision),
    place: placeOf(content, revision.revision),
    content,
    by: authorOf(revision, authority),
    authority,
    eventSince: revision.revision,
    ...(joins ? { joins } : {}),
    status: 'standing',
    amendments: [],
  }
}

/** Returns the report after a correction or retraction. */
export function amended(
  before: FiledReport,
  revision: Revision,
  entry: EntryOf<'correction' | 'retraction'>,
): FiledReport {
  const { kind, reason } = entry
  const authority = entry.kind === 'correction' ? entry.authority : before.authority
  const amendment = {
    kind,
    revision: revision.revision,
    ...timesIn(revision),
    reason,
    by: authorOf(revision, authority),
  }
  const amendments = [...before.amendments, amendment]
  if (entry.kind === 'retraction') return { ...before, status: 'retracted', amendments }
  const content = readContent(entry.content)
  const { joins: _, ...rest } = before
  return {
    ...rest,
    content,
    authority,
    ...reworded(before, content, revision.revision, entry.joins),
    place: placeOf(content, before.revision),
    status: 'corrected',
    amendments,
  }
}

/** Returns the reports that were not retracted, in order of occurrence. */
export function countingReports({ reports }: History): readonly FiledReport[] {
  return [...reports.values()]
    .filter(({ status }) => status !== 'retracted')
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
}

/** Returns standing reports at the given places as inputs, and dismissals. Claims count as new if `fresh` has them. */
export function inputsIn(
  history: History,
  within: (place: OrderKey) => boolean = () => true,
  fresh?: ReadonlySet<Id>,
): { readonly reports: readonly Input[]; readonly dismissals: readonly Input[] } {
  const claimed = new Set<Id>()
  const reports = countingReports(history)
    .filter(({ place }) => within(place))
    .map((filed): Input => {
      const before = claimed.size
      for (const { id } of filed.content.claims ?? []) if (fresh?.has(id) ?? true) claimed.add(id)
      return { kind: 'report', filed, freshClaims: claimed.size - before }
    })
  return { reports, dismissals: history.dismissals.map((dismissal) => ({ kind: 'dismissal', ...dismissal })) }
}

/** Returns the inputs of a history in order of occurrence: standing reports, versions, dismissals. */
export function inputsOf(history: History): readonly Input[] {
  const counting = countingReports(history)
  const { reports, dismissals } = inputsIn(history)
  return inOrder([
    ...history.governing.slice(1).flatMap((version) => versionInputs(version, counting)),
    ...reports,
    ...dismissals,
  ])
}
