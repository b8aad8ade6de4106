import { type ContentJson, partsOf, type Revision } from '@tracker/domain'
import type { Scenarios, Subscription } from '@tracker/storage'

type Filter = Pick<Subscription, 'tracks' | 'parties' | 'kinds' | 'key'>

/** The subject of a revision. */
interface RevisionSubject {
  readonly tracks: readonly string[]
  readonly parties: readonly string[]
  readonly key: boolean
}

type ReadWordings = Pick<Scenarios, 'report' | 'revision'>
type Said = Pick<ContentJson, 'track' | 'tracks' | 'by' | 'to' | 'positions' | 'key'>

/**
 * Returns whether a revision passes all of the filters. A correction, retraction or redaction also passes if its report
 * ever did before, so that all who were sent the report hear what became of it. A dismissal, whose proposal is closed,
 * passes every filter of tracks and parties.
 */
export async function passes(filter: Filter, revision: Revision, scenarios: ReadWordings): Promise<boolean> {
  const { tracks, parties, kinds, key } = filter
  if (kinds && !kinds.includes(revision.kind)) return false
  if (!tracks && !parties && !key) return true
  if (fits(filter, revision.kind, subjectOf(wordingOf(revision), [revision]))) return true
  for (const number of await formerWordings(revision, scenarios)) {
    const former = await scenarios.revision(revision.scenario, number)
    if (fits(filter, revision.kind, subjectOf(wordingOf(former), [former, revision]))) return true
  }
  return false
}

function fits({ tracks, parties, key }: Filter, kind: Revision['kind'], about: RevisionSubject): boolean {
  if (key && !about.key) return false
  if (kind === 'dismissal') return true
  return overlap(tracks, about.tracks) && overlap(parties, about.parties)
}

function overlap(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  return wanted === undefined || wanted.some((one) => found.includes(one))
}

/** Returns the revisions with the former wordings of the report that a revision amends, oldest first. */
async function formerWordings({ scenario, revision, entry }: Revision, scenarios: ReadWordings) {
  if (entry.kind !== 'correction' && entry.kind !== 'retraction' && entry.kind !== 'redaction') return []
  const { revision: first, amendments = [] } = await scenarios.report(scenario, entry.report)
  const corrections = amendments.flatMap((one) => (one.kind === 'correction' ? [one.revision] : []))
  return [...(first === null ? [] : [first]), ...corrections].filter((one) => one < revision)
}

function wordingOf({ entry }: Revision): Said | undefined {
  return entry.kind === 'report' || entry.kind === 'correction' ? entry.content : undefined
}

/** Returns what a wording and the effects of revisions are about. */
function subjectOf(content: Said | undefined, revisions: readonly Revision[]): RevisionSubject {
  const parts = content ? partsOf(content) : []
  const moved = revisions.flatMap(({ transitions, superseded }) => [...transitions, ...superseded])
  const proposals = revisions.flatMap((one) => one.proposals)
  const brought = revisions.flatMap(({ entry }) => (entry.kind === 'check' ? entry.brought : []))
  return {
    tracks: [
      ...parts.map(({ track }) => track),
      ...[...moved, ...proposals, ...brought].map(({ track }) => track),
    ],
    parties: [
      ...(content?.by ?? []),
      ...(content?.to ?? []),
      ...parts.flatMap(({ positions = {} }) => Object.keys(positions)),
    ],
    key: moved.length > 0 || content?.key === true,
  }
}
