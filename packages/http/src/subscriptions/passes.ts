import { type ContentJson, partsOf, type Revision } from '@tracker/domain'
import type { Scenarios, Subscription } from '@tracker/storage'

type Filter = Pick<Subscription, 'tracks' | 'parties' | 'kinds' | 'key'>

/** The subject of a revision. */
interface RevisionSubject {
  readonly tracks: readonly string[]
  readonly parties: readonly string[]
  readonly key: boolean
}

/**
 * Returns whether a revision passes all of the filters. A retraction has the subject of its report; a dismissal, whose
 * proposal is closed, passes every filter of tracks and parties.
 */
export async function passes(
  { tracks, parties, kinds, key }: Filter,
  revision: Revision,
  scenarios: Pick<Scenarios, 'report'>,
): Promise<boolean> {
  const { kind } = revision
  if (kinds && !kinds.includes(kind)) return false
  if (!tracks && !parties && !key) return true
  const about = await subjectOf(revision, scenarios)
  if (key && !about.key) return false
  if (kind === 'dismissal') return true
  return overlap(tracks, about.tracks) && overlap(parties, about.parties)
}

function overlap(wanted: readonly string[] | undefined, found: readonly string[]): boolean {
  return wanted === undefined || wanted.some((one) => found.includes(one))
}

async function subjectOf(revision: Revision, scenarios: Pick<Scenarios, 'report'>): Promise<RevisionSubject> {
  const { entry, scenario, transitions, superseded, proposals } = revision
  const content =
    entry.kind === 'report' || entry.kind === 'correction'
      ? entry.content
      : entry.kind === 'retraction'
        ? await scenarios.report(scenario, entry.report)
        : undefined
  const parts = content ? partsOf(content) : []
  const brought = entry.kind === 'check' ? entry.brought : []
  const moved = [...transitions, ...superseded]
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
    key: moved.length > 0 || (content !== undefined && isKey(content)),
  }
}

function isKey(
  content: Pick<ContentJson, 'key'> | { readonly keyEvent?: true; readonly key?: string },
): boolean {
  return 'keyEvent' in content || content.key === true
}
