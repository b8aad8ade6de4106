import type { Id } from '../schema/id-record.ts'
import { mayNeedReviewer, needsReviewer } from '../definition/needs-reviewer.ts'
import { lookup } from '../lookup.ts'
import { type FiledReport, wordedIn } from '../report/filed-report.ts'
import { stanceOf } from '../report/position-schema.ts'
import type { TrackPart } from '../report/content.ts'
import { partsOf, tracksOf } from '../report/parts-of.ts'
import { caseOf } from '../report/case-of.ts'
import {
  all,
  developed,
  enter,
  expect,
  markDecided,
  noteReport,
  makeClaims,
  nothing,
  onTrack,
  setFacts,
  closeProposal,
  closeProposalsOf,
  setStandfirst,
  takeStance,
} from './change.ts'
import { dispute, endContest } from './contest.ts'
import { applyOrPropose } from './cascade.ts'
import { type GovernedTrack, trackIn } from './governed-track.ts'
import type { Cause, Change, Ground, Snapshot, TrackSnapshot } from './snapshot.ts'
import type { ReportInput } from './input.ts'
import type { Impossible, Step } from './step.ts'
import { unawaited } from './unawaited.ts'
import { unmet } from './unmet.ts'
import type { Versions } from './versions.ts'

type Effect = Pick<Step, 'transitions' | 'opened' | 'change' | 'yielded'>

type Override = NonNullable<TrackPart['override']>

const none: Effect = { transitions: [], opened: [], change: nothing }

function overridden(
  { content, id: report, revision, place }: FiledReport,
  track: Id,
  now: TrackSnapshot,
  { state: to, reason }: Override,
): Effect {
  const cause: Cause = { kind: 'override', report, revision, reason }
  const seen = onTrack(track, ({ override }) => ({
    override: { report, reason, count: (override?.count ?? 0) + 1 },
  }))
  return {
    transitions: [{ track, event: null, from: now.state, to, occurred: content.occurred, cause }],
    opened: [],
    change: all(enter(track, to, content.occurred, cause, place), seen),
  }
}

function groundOf({ id: report, revision, by }: FiledReport): Ground {
  const { authority: _, ...who } = by
  return { report, revision, by: who }
}

/** Applies a report to its tracks, one after another; if one part is impossible, the whole report is. */
function moved(start: Snapshot, versions: Versions, filed: FiledReport): Effect | Impossible {
  let whole: Effect = none
  for (const part of partsOf<FiledReport['content']>(filed.content)) {
    const effect = movedTrack(whole.change(start), versions, filed, part)
    if ('allowed' in effect) return effect
    const yielded = whole.yielded ?? effect.yielded
    whole = {
      transitions: [...whole.transitions, ...effect.transitions],
      opened: [...whole.opened, ...effect.opened],
      change: all(whole.change, effect.change),
      ...(yielded ? { yielded } : {}),
    }
  }
  return whole
}

function impossible(
  { id: report, place, content: { occurred } }: FiledReport,
  track: Id,
  { state, version, cause, since }: TrackSnapshot,
  event: Id,
  states: GovernedTrack['states'] = {},
): Impossible {
  const entered = 'report' in cause && since ? { entered: { report: cause.report, occurred: since } } : {}
  const allowed = Object.keys(lookup(states, state)?.on ?? {})
  const possibleIn = Object.fromEntries(
    Object.entries(states).flatMap(([id, { on = {} }]) =>
      lookup(on, event) === undefined ? [] : [[id, Object.values(on)]],
    ),
  )
  return { report, track, state, event, allowed, version, place, occurred, possibleIn, ...entered }
}

function movedTrack(
  snapshot: Snapshot,
  versions: Versions,
  filed: FiledReport,
  { track, event, override }: TrackPart,
): Effect | Impossible {
  const { content, id: report, revision, place, authority, eventSince } = filed
  const { confirms, occurred } = content
  const { now, state, states } = trackIn(snapshot, versions, track)
  if (override) {
    const known = lookup(states, override.state)
    if (!known) return impossible(filed, track, now, override.state)
    return overridden(filed, track, now, override)
  }
  if (event === undefined) return none
  const to = lookup(state.on, event)
  if (to === undefined) {
    const fault = impossible(filed, track, now, event, states)
    return authority === 'editor' && confirms === undefined && mayNeedReviewer(states, event)
      ? { ...none, yielded: fault }
      : fault
  }
  const proposed =
    confirms === undefined ? undefined : snapshot.proposals.find(({ id }) => id === confirms)?.cause
  const cause = {
    kind: 'report',
    report,
    revision,
    ...(confirms === undefined ? {} : { confirms }),
    ...(proposed ? { proposed } : {}),
  } as const
  if (authority === 'editor' && confirms === undefined) {
    const decided = eventSince < (lookup(now.decided, event) ?? 0)
    if (decided && needsReviewer(states, to)) return none
    return applyOrPropose(
      snapshot,
      versions,
      { track, event, cause, propose: false, ground: groundOf(filed) },
      { place, occurred },
      caseOf(filed, track),
    )
  }
  return {
    transitions: [{ track, event, from: now.state, to, occurred, cause }],
    opened: [],
    change: all(
      ...(confirms === undefined ? [] : [closeProposal(confirms), markDecided(track, event, revision)]),
      enter(track, to, occurred, cause, place),
      closeProposalsOf(track, event),
    ),
  }
}

function statedOf(
  { id, content: { occurred } }: FiledReport,
  versions: Versions,
  snapshot: Snapshot,
  { track, positions = {}, facts = {}, expected }: TrackPart,
): Change {
  const { states } = trackIn(snapshot, versions, track)
  const waits = (state: Id, deadline: Id) =>
    lookup(lookup(states, state)?.deadlines, deadline)?.at === 'expected'
  return all(
    ...Object.entries(positions).map(([party, said]) =>
      takeStance(track, party, stanceOf(said), occurred, id),
    ),
    setFacts(track, facts, occurred, id),
    expected === undefined ? nothing : expect(track, expected, { report: id, said: occurred }, waits),
  )
}

function stated({ filed, freshClaims }: ReportInput, versions: Versions, snapshot: Snapshot): Change {
  const { content, id, place } = filed
  const { occurred, claims = [], disputes, by = [], standfirst } = content
  const made = claims.map((claim) => ({ id: claim.id, revision: wordedIn(filed), place }))
  return all(
    ...partsOf<FiledReport['content']>(content).map((part) => statedOf(filed, versions, snapshot, part)),
    makeClaims(made, freshClaims),
    disputes === undefined
      ? nothing
      : dispute({ disputes, report: id, by, since: occurred }, tracksOf(content)),
    standfirst === undefined ? nothing : setStandfirst({ text: standfirst, since: occurred, report: id }),
  )
}

/** Returns the effect of a report at its place: its transition or proposal, positions, expectation and claims. */
export function reportStep(snapshot: Snapshot, versions: Versions, input: ReportInput): Step | Impossible {
  const { filed } = input
  const { content, id, place } = filed
  const effect = moved(snapshot, versions, filed)
  if ('allowed' in effect) return effect
  const { settles } = content
  const tracks = tracksOf(content)
  const after = effect.change(snapshot)
  return {
    kind: 'report',
    place,
    occurred: content.occurred,
    tracks,
    subject: id,
    transitions: effect.transitions,
    opened: effect.opened,
    ...(effect.yielded ? { yielded: effect.yielded } : {}),
    unmet: unmet(content, snapshot, after),
    unawaited: unawaited(filed, versions, effect.transitions, after),
    change: all(
      settles === undefined ? nothing : endContest(settles, tracks),
      effect.change,
      ...tracks.map((track) => noteReport(track, content.occurred, place)),
      stated(input, versions, snapshot),
      developed(content.occurred),
      (before) => ({ ...before, last: place }),
    ),
  }
}
