import { kindOf } from '../condition/condition.ts'
import { leavesOf } from '../condition/leaves.ts'
import { lookup } from '../lookup.ts'
import type { Content } from '../report/content.ts'
import { partsOf } from '../report/parts-of.ts'
import type { Id } from '../schema/id-record.ts'
import type { Instant } from '../time/instant.ts'
import { momentOf } from '../time/order-key.ts'
import { nextTick } from './clock.ts'
import type { Input } from './input.ts'
import { trackIn } from './governed-track.ts'
import { lapse } from './lapse.ts'
import { leafValue } from './leaf-value.ts'
import { type Patch, proposalAt } from './patch.ts'
import type { Snapshot } from './snapshot.ts'
import type { Placed } from './step.ts'
import { definitionOf, type Versions } from './versions.ts'

/**
 * A part that a stretch of the timeline reads or changes: a track by its id, or a part of it that nothing else reads.
 */
export type Zone = string

/** Zones beside those of tracks. No id has such a character. */
const zone = {
  version: '@version',
  claims: '@claims',
  standfirst: '@standfirst',
  contests: '@contests',
  reports: '@reports',
  rule: (id: Id): Zone => `@rule/${id}`,
  /** That a proposal for a track is dismissed, or one that is not open there. */
  dismissals: (track: Id | undefined): Zone => (track === undefined ? '@dismissals' : `${track}/dismissals`),
  /** That a track enters a state. */
  entry: (track: Id): Zone => `${track}/state`,
  /** That a proposal for a track is opened or joined. */
  proposals: (track: Id): Zone => `${track}/proposals`,
}

/** The zone of each field of a report; none if it is about one track, or the timeline does not read it. */
const zoneOfField = {
  track: undefined,
  tracks: undefined,
  event: undefined,
  positions: undefined,
  facts: undefined,
  expected: undefined,
  override: undefined,
  occurred: undefined,
  headline: undefined,
  body: undefined,
  by: undefined,
  to: undefined,
  claims: zone.claims,
  sources: undefined,
  attribution: undefined,
  author: undefined,
  key: undefined,
  standfirst: zone.standfirst,
  disputes: zone.contests,
  settles: zone.contests,
  confirms: undefined,
  redacted: undefined,
} satisfies Record<keyof Content, Zone | undefined>

/** Returns the zones of the inputs of a stretch, and of the effects of these inputs and of the clock. */
export function zonesOf(inputs: readonly Input[], steps: readonly Placed[]): readonly Zone[] {
  const found = new Set<Zone>()
  for (const { step } of steps) {
    if (step.track !== undefined) found.add(step.track)
    for (const track of step.tracks ?? []) found.add(track)
    for (const { track } of [...step.transitions, ...step.opened]) found.add(track)
    for (const { track } of step.transitions) found.add(zone.entry(track))
    for (const { track } of step.opened) found.add(zone.proposals(track))
    if (step.kind === 'rule') found.add(zone.rule(step.subject))
    if (step.kind === 'dismissal') found.add(zone.dismissals(step.closes))
  }
  for (const input of inputs) {
    if (input.kind === 'version' || input.kind === 'takeover') found.add(zone.version)
    if (input.kind !== 'report') continue
    found.add(zone.reports)
    const { content, joins = {} } = input.filed
    for (const track of Object.keys(joins)) found.add(zone.proposals(track))
    for (const field of Object.keys(content)) {
      const touched = lookup<Zone | undefined>(zoneOfField, field)
      if (touched !== undefined) found.add(touched)
    }
    for (const { track, positions, facts: values, override } of partsOf<Content>(content)) {
      for (const party of Object.keys(positions ?? {})) found.add(`${track}/positions/${party}`)
      for (const name of Object.keys(values ?? {})) found.add(`${track}/facts/${name}`)
      if (override) found.add(`${track}/override`)
      if (track !== undefined) found.add(`${track}/lastReport`)
    }
  }
  return [...found].toSorted()
}

/**
 * The stretches in which a difference between two timelines decides anything: those with one of these zones, and those
 * in which the clock is due to act by itself. Until the first of them the difference stays as it is.
 */
export interface Interest {
  readonly zones: readonly Zone[]
  /** Undefined if the clock does nothing. */
  readonly due: Instant | undefined
}

/** Which of the following stretches have to be looked at. */
export type StretchInterest = Interest | 'anything' | 'nothing'

/**
 * The interest of a patch that lies between two snapshots of one place; `anything` if every stretch after it has to be
 * looked at. Nothing recorded names the `unnamed` proposals, so only their tracks can close them. In both snapshots
 * every proposal stands that can, so that one lapses only with a step on what it rests on.
 */
export function interestOf(
  patch: Patch,
  { before, after }: { readonly before: Snapshot; readonly after: Snapshot },
  versions: Versions,
  unnamed: ReadonlySet<string>,
): Interest | 'anything' {
  const zones = new Set<Zone>([zone.version])
  const changed = new Set<Zone>()
  const tracks = new Set<Id>()
  const waiting = new Set<string>()
  if (lapse(before, versions) || lapse(after, versions)) return 'anything'
  const reviews = (track: Id) => isReviewed(track, after, versions)
  for (const path of Object.keys(patch.set)) {
    const [root, track = '', key = '', name] = path.split('/')
    const proposal = proposalAt(path)
    if (proposal !== undefined) waiting.add(proposal)
    else if (path === 'claims') zones.add(zone.claims)
    else if (path === 'standfirst') zones.add(zone.standfirst)
    else if (path === 'last' && isPassed(before) && isPassed(after)) zones.add(zone.reports)
    else if (root !== 'tracks' || key === '') return 'anything'
    else if (name !== undefined || key === 'override' || (key === 'lastReport' && !reviews(track))) {
      changed.add([track, key, name].filter((part) => part !== undefined).join('/'))
    } else tracks.add(track)
  }
  for (const one of [...changed, ...tracks]) zones.add(one)
  const counted = new Set(Object.keys(patch.add).flatMap((path) => proposalAt(path) ?? []))
  for (const { id, track, cause } of [...before.proposals, ...after.proposals]) {
    if (!waiting.has(id) && !counted.has(id)) continue
    // A rule may have moved to another track under a later version.
    if (cause.kind === 'rule') return 'anything'
    zones.add(zone.entry(track))
    if (unnamed.has(id)) continue
    for (const dismissed of [track, undefined]) zones.add(zone.dismissals(dismissed))
    if (waiting.has(id)) zones.add(zone.proposals(track))
    if (cause.kind === 'deadline') zones.add(track)
  }
  if (tracks.size > 0) zones.add(zone.contests)
  for (const [id, rule] of Object.entries(definitionOf(versions, after).rules ?? {})) {
    const read = leavesOf(rule.when).filter((leaf) =>
      kindOf(leaf)
        .zonesRead(leaf)
        .some((one) => tracks.has(one) || changed.has(one)),
    )
    if (read.some((leaf) => leafValue(leaf, before) !== leafValue(leaf, after))) return 'anything'
    if (read.length > 0) zones.add(zone.rule(id))
  }
  const due = [before, after].flatMap((snapshot) => nextOn(tracks, snapshot, versions) ?? [])
  return { zones: [...zones], due: due.length > 0 ? Math.min(...due) : undefined }
}

/** The same interest, and the stretches in which reports make claims. */
export function andClaims(interest: StretchInterest): StretchInterest {
  if (interest === 'anything') return interest
  const { zones, due } = interest === 'nothing' ? { zones: [], due: undefined } : interest
  return { zones: [...zones, zone.claims], due }
}

/** Whether the clock has passed the last report, which then delays nothing. */
function isPassed({ last, clock }: Snapshot): boolean {
  return (momentOf(last) ?? clock) <= clock
}

/** Whether any state of a track asks for reviews, which run from its last report. */
function isReviewed(track: Id, snapshot: Snapshot, versions: Versions): boolean {
  const { states } = trackIn(snapshot, versions, track)
  return Object.values(states).some(({ reviewAfter }) => reviewAfter !== undefined)
}

/** When the clock next acts on one of these tracks. */
function nextOn(ids: ReadonlySet<Id>, snapshot: Snapshot, versions: Versions): Instant | undefined {
  if (ids.size === 0) return undefined
  const tracks = Object.fromEntries(Object.entries(snapshot.tracks).filter(([id]) => ids.has(id)))
  return nextTick({ ...snapshot, tracks, rules: {} }, versions)?.moment
}
