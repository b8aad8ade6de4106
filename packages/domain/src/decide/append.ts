import type { DefinitionVersion } from '../definition/definition-version.ts'
import { replay } from '../timeline/replay.ts'
import { versionsOf } from '../timeline/versions.ts'
import type { Decision } from './decision.ts'
import type { Author } from '../report/filed-report.ts'
import { type Instant, recordedText } from '../time/instant.ts'
import type { Head, Stamps } from '../ledger/head.ts'
import { newSettings, settingsAfter } from '../ledger/settings.ts'
import type { Revision } from '../ledger/revision.ts'

/** The fields of a revision that describe its write rather than its decision. */
export interface Provenance {
  readonly scenario: string
  readonly recorded: Instant
  /** When what it imports was recorded at first. */
  readonly importedRecorded?: Instant
  /** The key whose holder imports it. */
  readonly importedBy?: string
  /** Undefined for a check. */
  readonly by?: Omit<Author, 'authority'>
  readonly delivery?: string
  readonly sha256?: string
}

/** The chain begins with 64 zeros. */
export const noHash = '0'.repeat(64)

/** A revision without its hashes. */
export type Unchained = Omit<Revision, 'hash' | 'previousHash'>

/** Returns the revision that a decision becomes after `head`, or the first one if there is no head. */
export function revisionOf(
  head: Head | undefined,
  { entry, effects, snapshot }: Decision,
  from: Provenance,
): Unchained {
  const { scenario, recorded, importedRecorded, importedBy, by, delivery, sha256 } = from
  return {
    scenario,
    revision: (head?.revision ?? 0) + 1,
    recorded: recordedText(recorded),
    ...(importedRecorded === undefined ? {} : { importedRecorded: recordedText(importedRecorded) }),
    ...(importedBy === undefined ? {} : { importedBy }),
    kind: entry.kind,
    definition: snapshot.version,
    ...(by?.kind === 'source' ? { source: by.name } : {}),
    ...(by?.kind === 'key' ? { key: by.name } : {}),
    ...(by?.holder === undefined ? {} : { holder: by.holder }),
    ...retryOf(by?.retriedBy),
    ...(delivery === undefined ? {} : { delivery }),
    ...(sha256 === undefined ? {} : { sha256 }),
    entry,
    ...effects,
  }
}

/** The key that filed a source's delivery again, and its holder. */
function retryOf(retriedBy: Author['retriedBy']): Pick<Revision, 'key' | 'keyHolder'> {
  if (!retriedBy) return {}
  const { name, holder } = retriedBy
  return { key: name, ...(holder === undefined ? {} : { keyHolder: holder }) }
}

function stamped(stamps: Stamps, kind: Revision['kind'], recorded: Instant): Stamps {
  if (kind === 'report') return { ...stamps, report: recorded }
  if (kind === 'correction' || kind === 'retraction') return { ...stamps, correction: recorded }
  return kind === 'check' ? { ...stamps, check: recorded } : stamps
}

/** A head, and the version of the definition that is in force there. */
interface Governed {
  readonly head: Head
  readonly governing: DefinitionVersion
}

/**
 * Returns how far the clock has come by a revision: before a write that can undo its effects, as far as a check would
 * have followed it, so that nothing depends on whether one ran.
 */
function reachedBy({ head, governing }: Governed, { kind }: Unchained, at: Instant): Instant {
  if (kind !== 'report' && kind !== 'correction' && kind !== 'retraction') return head.reached
  const { snapshot } = replay(head.snapshot, [], versionsOf(governing), at)
  return Math.max(head.reached, snapshot.clock)
}

/** Returns the head after a revision. */
export function headAfter(
  before: Governed | undefined,
  { snapshot, pending }: Pick<Decision, 'snapshot' | 'pending'>,
  unchained: Unchained,
  hash: string,
): Head {
  const { scenario, revision, recorded, importedRecorded = recorded, kind, entry } = unchained
  const head = before?.head
  const stamps = head?.stamps ?? { report: null, correction: null, check: null }
  const settings = head?.settings ?? newSettings
  const instant = Date.parse(recorded)
  return {
    scenario,
    revision,
    recorded: instant,
    hash,
    snapshot,
    pending,
    reached: before ? reachedBy(before, unchained, Date.parse(importedRecorded)) : snapshot.clock,
    stamps: stamped(stamps, kind, instant),
    settings:
      entry.kind === 'settings'
        ? settingsAfter(settings, entry.settings, Date.parse(importedRecorded))
        : settings,
  }
}
