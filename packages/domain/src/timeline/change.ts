import type { Id } from '../schema/id-record.ts'
import { lookup } from '../lookup.ts'
import { type Expectation, isForAll } from '../report/expectation.ts'
import type { FactValue } from '../report/fact-value.ts'
import type { StanceOnTerms } from '../report/position-schema.ts'
import type { Instant } from '../time/instant.ts'
import type { TimeValue } from '../time/time-value.ts'
import { later, type OrderKey } from '../time/order-key.ts'
import { withClaims } from './claims-in-order.ts'
import { withProposals } from './proposals-in-order.ts'
import type {
  Cause,
  Change,
  ClaimPointer,
  ExpectedTime,
  Ground,
  HeldFact,
  Proposal,
  RuleSnapshot,
  Snapshot,
  TrackSnapshot,
} from './snapshot.ts'

/** Returns a track of a snapshot. Ids are validated on input, so a missing track is a defect. */
export function trackOf(snapshot: Snapshot, id: Id): TrackSnapshot {
  const track = lookup(snapshot.tracks, id)
  if (!track) throw new Error(`no track ${id} in the snapshot`)
  return track
}

/** Changes nothing. */
export const nothing: Change = (snapshot) => snapshot

/** Returns the change that makes several changes, one after another. */
export function all(...changes: readonly Change[]): Change {
  return (snapshot) => changes.reduce((before, change) => change(before), snapshot)
}

/** Returns the change of a snapshot that changes one track. */
export function onTrack(id: Id, change: (track: TrackSnapshot) => Partial<TrackSnapshot>): Change {
  return (snapshot) => {
    const track = trackOf(snapshot, id)
    return { ...snapshot, tracks: { ...snapshot.tracks, [id]: { ...track, ...change(track) } } }
  }
}

/** Enters a state, which ends the deadlines and expectations of the one before. */
export function enter(id: Id, to: Id, occurred: TimeValue, cause: Cause, place: OrderKey): Change {
  return all(
    onTrack(id, (track) => ({
      state: to,
      since: occurred,
      entered: { earliest: occurred.earliest, latest: occurred.latest },
      cause,
      enteredAt: place,
      entries: { ...track.entries, [to]: (lookup(track.entries, to) ?? 0) + 1 },
      expected: null,
      expectedFor: {},
      contested: [],
      deadlineMarks: {},
      deadlinesFrom: {},
      reviewed: false,
      reviewFrom: null,
      last: later(track.last, place),
    })),
    developed(occurred),
  )
}

/** Records that a report on the track came in, so that no review is due. */
export function noteReport(id: Id, { earliest, latest }: TimeValue, place: OrderKey): Change {
  return onTrack(id, ({ lastReport, last }) => ({
    lastReport: lastReport && lastReport.latest > latest ? lastReport : { earliest, latest },
    reviewed: false,
    last: later(last, place),
  }))
}

/**
 * Sets or removes the time at which the state's next step is expected, and resets the deadlines that wait for it: those
 * named in `waits`, or all without a time of their own.
 */
export function expect(
  id: Id,
  expected: Expectation<ExpectedTime['time']>,
  from: Omit<ExpectedTime, 'time'>,
  waits: (state: Id, deadline: Id) => boolean,
): Change {
  const held = (time: ExpectedTime['time'] | null) => time && { time, ...from }
  return onTrack(id, ({ state, deadlineMarks, expectedFor }) => {
    const forAll = isForAll(expected)
    const isReset = (deadline: Id) => waits(state, deadline) && (forAll || Object.hasOwn(expected, deadline))
    const marks = Object.entries(deadlineMarks).filter(([deadline]) => !isReset(deadline))
    const deadlines = { deadlineMarks: Object.fromEntries(marks) }
    if (forAll) return { ...deadlines, expected: held(expected), expectedFor: {} }
    const own = Object.entries(expected).map(([deadline, time]): [Id, ExpectedTime | null] => [
      deadline,
      held(time),
    ])
    return { ...deadlines, expectedFor: { ...expectedFor, ...Object.fromEntries(own) } }
  })
}

/** Sets a party's stance on a track. */
export function takeStance(id: Id, party: Id, said: StanceOnTerms, since: TimeValue, report: string): Change {
  return onTrack(id, ({ positions }) => ({
    positions: { ...positions, [party]: { ...said, since, report } },
  }))
}

/** Sets the track's facts as reported; null removes one. */
export function setFacts(
  id: Id,
  given: Readonly<Record<Id, FactValue | null>>,
  since: TimeValue,
  report: string,
): Change {
  const held = Object.entries(given).flatMap(([fact, value]): [Id, HeldFact][] =>
    value === null ? [] : [[fact, { value, since, report }]],
  )
  return onTrack(id, ({ facts }) => {
    const others = Object.entries(facts).filter(([fact]) => !Object.hasOwn(given, fact))
    return { facts: Object.fromEntries([...others, ...held]) }
  })
}

/** Records claims of a report; `fresh` counts those made for the first time. */
export function makeClaims(made: readonly ClaimPointer[], fresh: number): Change {
  if (made.length === 0) return nothing
  return (snapshot) => ({
    ...snapshot,
    claims: withClaims(snapshot.claims, made),
    claimsTotal: snapshot.claimsTotal + fresh,
  })
}

/** Replaces the standfirst. */
export function setStandfirst(standfirst: NonNullable<Snapshot['standfirst']>): Change {
  return (snapshot) => ({ ...snapshot, standfirst })
}

/** Opens a proposal; if one of that id is open, the grounds of both are joined. */
export function openProposal(proposal: Proposal): Change {
  return (snapshot) => {
    const standing = snapshot.proposals.find(({ id }) => id === proposal.id)
    const joined = standing && {
      ...(proposal.cause.kind === 'report' ? standing : proposal),
      grounds: kept([...standing.grounds, ...proposal.grounds]),
      groundsTotal: standing.groundsTotal + proposal.groundsTotal,
    }
    const changed = new Map([[proposal.id, joined ?? proposal]])
    return { ...snapshot, proposals: withProposals(snapshot.proposals, changed) }
  }
}

/** The most grounds of a proposal that are kept. Beyond them, each author's first is kept for the four-eyes rule. */
const mostGrounds = 20

function kept(grounds: readonly Ground[]): readonly Ground[] {
  return grounds.filter(
    ({ by }, at) =>
      at < mostGrounds ||
      !grounds.slice(0, at).some(({ by: one }) => JSON.stringify(one) === JSON.stringify(by)),
  )
}

/** Closes the proposals of an event that happened. */
export function closeProposalsOf(track: Id, event: Id): Change {
  return (snapshot) => ({
    ...snapshot,
    proposals: snapshot.proposals.filter((one) => one.track !== track || one.event !== event),
  })
}

/** Records that a person confirmed the event, so reports of it filed before that revision no longer wait. */
export function markDecided(track: Id, event: Id, revision: number): Change {
  return onTrack(track, ({ decided }) => ({
    decided: { ...decided, [event]: Math.max(revision, lookup(decided, event) ?? 0) },
  }))
}

/** Closes a proposal that a person decided on, along with what its rule proposes now under any name. */
export function closeProposal(id: string): Change {
  const about = (cause: Proposal['cause']) => cause.kind === 'rule' && id.startsWith(`${cause.rule}.`)
  return (snapshot) => ({
    ...snapshot,
    proposals: snapshot.proposals.filter((proposal) => proposal.id !== id && !about(proposal.cause)),
  })
}

/** Sets the value of a rule, and whether it has fired. */
export function setRule(id: Id, rule: Pick<RuleSnapshot, 'value' | 'fired'>): Change {
  return (snapshot) => ({
    ...snapshot,
    rules: { ...snapshot.rules, [id]: { ...lookup(snapshot.rules, id), ...rule } },
  })
}

/** Records an occurrence, which may be the newest. */
export function developed({ latest }: TimeValue): Change {
  return (snapshot) => ({ ...snapshot, development: Math.max(snapshot.development ?? latest, latest) })
}

/** Records that the clock was followed up to the moment. */
export function followedTo(moment: Instant): Change {
  return (snapshot) => ({ ...snapshot, clock: Math.max(snapshot.clock, moment) })
}
