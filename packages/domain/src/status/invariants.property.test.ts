import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf } from '../condition/condition.ts'
import { lookup } from '../lookup.ts'
import { claimsIn } from './claims-in.ts'
import { factEntries } from '../ledger/fact-entries.ts'
import { gather } from '../ledger/history.ts'
import { historyItems } from '../ledger/history-item.ts'
import { timelineOf } from '../ledger/timeline-of.ts'
import { anyMove, make, taken } from '../testing/arbitrary-writes.ts'
import { type Ledger, ledger } from '../testing/ledger.ts'
import { firstName, nextTangled, tangled } from '../testing/tangled.ts'
import type { Placed, Step } from '../timeline/step.ts'
import { movesOf, type Stay, staysAfter } from './spans.ts'
import { leanedOn, statusAsOf, wholeStand } from './as-of.ts'
import type { ClaimStatus, Status } from './status-json.ts'

const created = Date.UTC(2025, 4, 1)
const day = 86_400_000
const some = { minLength: 1, maxLength: 12 }
const moves = fc.array(anyMove, some)
const ahead = fc.integer({ min: 0, max: 12 * day })

function told(drawn: readonly Parameters<typeof make>[1][]): Ledger {
  const book = ledger(tangled(), created)
  drawn.forEach((move, at) => make(book, move, `r-${at}`))
  return book
}

/** Facts without what the definition calls them. */
function bare(facts: Status['tracks'][string]['facts']): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(facts).map(([id, { value, since, report }]) => [id, { value, since, report }]),
  )
}

function underFirstName(stay: Stay | undefined) {
  return stay && { ...stay, state: firstName(stay.state) }
}

/** The present name of a state that a version named so. */
function nameSince({ governing }: Ledger, track: string, state: string, version: number): string {
  const later = governing.filter((one) => one.version > version)
  return later.reduce((name, { migrate }) => lookup(lookup(migrate, track), name) ?? name, state)
}

function lookingBack(book: Ledger, now: number) {
  const history = gather(book.revisions)
  return (asOf: number) => statusAsOf(history, book.head(), asOf, now)
}

/** The steps that a later step depends on which had certainly happened by a moment, and is no version. */
function leaned(steps: readonly Placed[], moment: number): readonly Step[] {
  const found: Step[] = []
  // Each track, proposal or report of a step that counts and comes later.
  const needed = new Set<string>()
  for (const { step } of steps.toReversed()) {
    const { kind, subject, transitions, opened, occurred } = step
    if (kind === 'definition') continue
    const moves = [...transitions, ...opened]
    const own = [...transitions.map(({ track }) => track), ...opened.map(({ id }) => id), `report ${subject}`]
    const isNeeded = own.some((one) => needed.has(one))
    if (isNeeded) found.push(step)
    if (!isNeeded && occurred.latest > moment) continue
    for (const { track, cause } of moves) {
      needed.add(track)
      if (cause.kind === 'report' && cause.confirms !== undefined) needed.add(cause.confirms)
      if (cause.kind !== 'rule') continue
      for (const { leaf, report } of cause.parts) {
        for (const read of kindOf(leaf).tracksRead(leaf)) needed.add(read)
        needed.add(`report ${report}`)
      }
    }
  }
  return found
}

describe('what the answers say of one another', () => {
  it('gives the facts of the status when the values in the history are folded', () => {
    fc.assert(
      fc.property(moves, ahead, (drawn, wait) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const held = new Map<string, Map<string, unknown>>()
        for (const [, item] of [...book.items].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          for (const { track, fact, value, since, report } of factEntries(item)) {
            const ofTrack = held.get(track) ?? new Map<string, unknown>()
            held.set(track, ofTrack)
            if (value === null) ofTrack.delete(fact)
            else ofTrack.set(fact, { value, since, report })
          }
        }
        for (const [id, { facts }] of Object.entries(book.status(now).tracks)) {
          expect(bare(facts)).toEqual(held.get(id) ?? new Map())
        }
      }),
    )
  })

  it('lists the claims of the history, each in its last words and under one speaker', () => {
    fc.assert(
      fc.property(moves, ahead, (drawn, wait) => {
        const book = told(drawn)
        const claims = new Map<string, ClaimStatus>()
        for (const [, item] of [...book.items].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          for (const claim of claimsIn(item)) {
            expect(claims.get(claim.id)?.speaker ?? claim.speaker).toBe(claim.speaker)
            claims.delete(claim.id)
            claims.set(claim.id, claim)
          }
        }
        const status = book.status(book.head().recorded + wait)
        expect(status.claims).toEqual([...claims.values()])
        expect(status.claimsTotal).toBe(claims.size)
      }),
    )
  })

  it('comes to the status when the history is folded, each transition from the state before', () => {
    fc.assert(
      fc.property(moves, ahead, (drawn, wait) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const history = gather(book.revisions)
        const { steps } = timelineOf(history, now)
        const items = [...historyItems(steps, history, { revision: 0, recorded: '' })]
        const states = new Map(
          Object.entries(book.current().definition.tracks).map(([id, { initial }]) => [id, initial]),
        )
        for (const [, { transitions }] of items.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
          for (const { track, from, to } of transitions) {
            expect(firstName(from)).toBe(states.get(track))
            states.set(track, firstName(to))
          }
        }
        const { tracks } = book.status(now)
        expect(Object.entries(tracks).map(([id, { state }]) => [id, firstName(state)])).toEqual([...states])
        const inOrder = items.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
        for (const [id, { state, since, cause }] of Object.entries(tracks)) {
          const initial = book.current().definition.tracks[id]?.initial ?? ''
          const stays = staysAfter(
            { state: initial, from: null, cause: { kind: 'initial' } },
            movesOf(inOrder, id),
          )
          expect(underFirstName(stays.at(-1))).toEqual({ state: firstName(state), from: since, cause })
        }
      }),
    )
  })

  it('comes to the status as of a moment when what counts then is folded', () => {
    fc.assert(
      fc.property(moves, ahead, fc.nat(30 * day), (drawn, wait, back) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const moment = now - back
        const history = gather(book.revisions)
        const { steps } = timelineOf(history, now)
        const early = leanedOn(wholeStand(history), moment)
        const items = [...historyItems(steps, history, { revision: 0, recorded: '' })]
          .filter(([place, { occurred }]) => Date.parse(occurred.latest) <= moment || early.has(place))
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([, item]) => item)
        const status = lookingBack(book, now)(moment)
        const claims = new Map(items.flatMap(claimsIn).map(({ id, text }) => [id, text]))
        expect(new Map(status.claims.map(({ id, text }) => [id, text]))).toEqual(claims)
        for (const [id, { state, since, cause }] of Object.entries(status.tracks)) {
          const initial = book.current().definition.tracks[id]?.initial ?? ''
          const from = { state: initial, from: null, cause: { kind: 'initial' } } as const
          const last = staysAfter(from, movesOf(items, id)).at(-1) ?? from
          expect(underFirstName(last)).toEqual({ state: firstName(state), from: since, cause })
        }
      }),
    )
  })

  it('shows a state as of the end of the window in which it began, and a proposal as of its opening', () => {
    fc.assert(
      fc.property(moves, ahead, (drawn, wait) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const { tracks, proposals } = book.status(now)
        const asOf = lookingBack(book, now)
        for (const [id, { state, since }] of Object.entries(tracks)) {
          if (!since) continue
          const { definition, tracks: past } = asOf(Date.parse(since.latest))
          const then = past[id]
          // Under an earlier version the state has the name of that version.
          expect(then && { since: then.since, state: nameSince(book, id, then.state, definition) }).toEqual({
            state,
            since,
          })
        }
        for (const { id, opened } of proposals) {
          expect(asOf(Date.parse(opened)).proposals.map((one) => one.id)).toContain(id)
        }
      }),
    )
  })

  it('shows no deadline as passed on which the clock has not acted', () => {
    fc.assert(
      fc.property(moves, ahead, fc.nat(30 * day), (drawn, wait, back) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const { tracks, uncertain } = lookingBack(book, now)(now - back)
        // A report that may have come before a deadline holds the clock back.
        if (uncertain.length > 0) return
        // Where the event takes a reviewer, the clock acts by opening a proposal.
        const { steps } = timelineOf(gather(book.revisions), now)
        const proposed = steps.flatMap(({ step: { opened } }) =>
          opened.flatMap(({ track, cause, occurred }) =>
            cause.kind === 'deadline' ? [`${track}/${cause.deadline} ${occurred.latest}`] : [],
          ),
        )
        const passed = Object.entries(tracks)
          .flatMap(([track, { deadlines }]) =>
            Object.entries(deadlines).map(([id, deadline]) => ({ name: `${track}/${id}`, ...deadline })),
          )
          .filter(({ status, policy }) => status === 'passed' && policy === 'apply')
          .filter(({ name, latest }) => !proposed.includes(`${name} ${Date.parse(latest ?? '')}`))
        expect(passed).toEqual([])
      }),
    )
  })

  it('shows of every deadline at every moment the status that its window says', () => {
    fc.assert(
      fc.property(moves, ahead, fc.nat(30 * day), (drawn, wait, back) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const asOf = lookingBack(book, now)
        // Just before a version is recorded, it governs already what happens after the last report.
        const moments = [now, now - back, ...book.governing.map(({ recorded }) => recorded - 1)]
        for (const moment of moments)
          for (const { deadlines } of Object.values(asOf(moment).tracks))
            for (const { status, earliest, latest } of Object.values(deadlines)) {
              const isPassed = latest !== null && moment >= Date.parse(latest)
              const possibly = moment >= Date.parse(earliest) ? 'possibly-passed' : 'ahead'
              expect(status).toBe(isPassed ? 'passed' : possibly)
            }
      }),
    )
  })

  it('never shows a transition that was not recorded', () => {
    fc.assert(
      fc.property(moves, ahead, fc.integer({ min: 0, max: 30 * day }), (drawn, wait, back) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const { steps } = timelineOf(gather(book.revisions), now)
        const entries = steps.flatMap(({ step }) => step.transitions)
        const { tracks } = lookingBack(book, now)(now - back)
        for (const [id, { state, since }] of Object.entries(tracks)) {
          const same = entries.filter(
            ({ track, to, occurred }) =>
              track === id && firstName(to) === firstName(state) && occurred.value === since?.value,
          )
          expect(since === null || same.length > 0).toBe(true)
        }
      }),
    )
  })

  it('shows no state and no proposal whose ground may not have occurred yet, unless a later one rests on it', () => {
    fc.assert(
      fc.property(moves, ahead, fc.nat(30 * day), (drawn, wait, back) => {
        const book = told(drawn)
        const now = book.head().recorded + wait
        const moment = now - back
        const { steps } = timelineOf(gather(book.revisions), now)
        const early = leaned(steps, moment)
        const { tracks, proposals } = lookingBack(book, now)(moment)
        for (const [id, { state, since, cause }] of Object.entries(tracks)) {
          if (cause.kind === 'migration' || since === null || Date.parse(since.latest) <= moment) continue
          const entered = early.some(({ transitions }) =>
            transitions.some(
              ({ track, to, occurred }) =>
                track === id && firstName(to) === firstName(state) && occurred.value === since.value,
            ),
          )
          expect(entered).toBe(true)
        }
        for (const { id, opened } of proposals) {
          const open = early.some((step) => step.opened.some((one) => one.id === id))
          expect(Date.parse(opened) <= moment || open).toBe(true)
        }
      }),
    )
  })

  it('does not let a report count earlier because a state was renamed since', () => {
    fc.assert(
      fc.property(moves, fc.nat(30 * day), (drawn, back) => {
        const book = told(drawn.filter(({ kind }) => kind !== 'redefine'))
        const recorded = book.head().recorded + 7 * day
        const moment = recorded - 1 - back
        const variant = {
          halted: 'stopped',
          term: 'P6D',
          stale: 'P9D',
          extends: true,
          strict: false,
        } as const
        const { definition, migrate } = nextTangled(variant)
        const states = ({ tracks }: Status) =>
          Object.entries(tracks).flatMap(([id, { state, since }]) =>
            id === 'fresh' ? [] : [{ id, state: firstName(state), since }],
          )
        const was = states(lookingBack(book, recorded)(moment))
        if (!taken(() => book.define(definition, recorded, migrate))) return
        expect(states(lookingBack(book, recorded)(moment))).toEqual(was)
      }),
    )
  })

  it('says of a revision no state but those that it and the revisions before it recorded', () => {
    fc.assert(
      fc.property(moves, (drawn) => {
        const book = told(drawn)
        const reached = new Set<string>()
        for (const { transitions, states, entry } of book.revisions) {
          const tracks = entry.kind === 'definition' ? Object.entries(entry.document.tracks) : []
          for (const [id, { initial }] of tracks) reached.add(`${id} ${initial}`)
          for (const { track, to } of transitions) reached.add(`${track} ${to}`)
          for (const [id, state] of Object.entries(states)) expect(reached).toContain(`${id} ${state}`)
        }
        const now = book.head().recorded
        for (let recorded = book.check(now); recorded; recorded = book.check(now));
        const { tracks } = book.status(now)
        const last = book.revisions.at(-1)?.states
        if (book.head().pending.length > 0 || !last) return
        expect(Object.entries(tracks).map(([id, { state }]) => [id, state])).toEqual(Object.entries(last))
      }),
    )
  })
})
