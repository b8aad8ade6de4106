import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orderKeyOf } from '../time/order-key.ts'
import { ledger } from '../testing/ledger.ts'
import { tangled } from '../testing/tangled.ts'
import { mostListed, withClaims } from './claims-in-order.ts'
import { composed, differenceOf, isEmpty, noPatch, type Patch, patched } from './patch.ts'
import type { ClaimPointer, Snapshot } from './snapshot.ts'

/** A report that tells claims, by number, at a moment of the story. */
interface Telling {
  readonly moment: number
  readonly claims: readonly number[]
}

/** A report that was retracted. */
const gone: Telling = { moment: Infinity, claims: [] }

/** Stories in which claims are told again, and which tell more than a status lists. */
const anyTelling = fc.record({
  moment: fc.nat({ max: 60 }),
  claims: fc.uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 12 }),
})
const anyStory = fc.array(anyTelling, { maxLength: 40 })

function pointers({ moment, claims }: Telling, revision: number): readonly ClaimPointer[] {
  const place = orderKeyOf({ earliest: moment, latest: moment }, revision)
  return claims.map((claim) => ({ id: `claim-${claim}`, revision, place }))
}

/** The list up to a moment, as a reader of the whole story makes it: from the last telling back. */
function naive(story: readonly Telling[], until: number): readonly ClaimPointer[] {
  const told = story
    .map((one, at) => ({ one, made: pointers(one, at + 1) }))
    .filter(({ one }) => one.moment <= until)
    .toSorted((a, b) => ((a.made[0]?.place ?? '') < (b.made[0]?.place ?? '') ? -1 : 1))
    .flatMap(({ made }) => made)
  const listed: ClaimPointer[] = []
  for (const one of told.toReversed())
    if (listed.length < mostListed && !listed.some(({ id }) => id === one.id)) listed.unshift(one)
  return listed
}

const empty = ledger(tangled(), Date.UTC(2025, 4, 1)).head().snapshot
const listing = (claims: readonly ClaimPointer[]): Snapshot => ({ ...empty, claims })

describe('the claims that a status lists', () => {
  it('are the newest ones, in whatever order they were recorded', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const whole = story.reduce<readonly ClaimPointer[]>(
          (claims, one, at) => withClaims(claims, pointers(one, at + 1)),
          [],
        )
        expect(whole).toEqual(naive(story, Infinity))
      }),
    )
  })

  it('are right at every later place, however many late writes patch what is stored there', () => {
    const anyWrite = fc.oneof({ weight: 3, arbitrary: anyTelling }, { weight: 1, arbitrary: fc.nat() })
    fc.assert(
      fc.property(anyStory, fc.array(anyWrite, { minLength: 1, maxLength: 20 }), (first, writes) => {
        const story: Telling[] = [...first]
        const moments = Array.from({ length: 13 }, (_, at) => at * 5)
        const stored = moments.map((moment) => listing(naive(story, moment)))
        const patches: (Patch | undefined)[] = moments.map(() => undefined)
        const present = stored.map((one) => one.claims)
        for (const write of writes) {
          if (typeof write === 'object') story.push(write)
          else story.splice(write % (story.length + 1), 1, ...(story.length === 0 ? [] : [gone]))
          let lasting: Patch | undefined
          for (const [at, moment] of moments.entries()) {
            const [before, after] = [present[at] ?? [], naive(story, moment)]
            const own = lasting ?? differenceOf(listing(before), listing(after))
            // What decides nothing is put into all that follows, without a look at it.
            if (!isEmpty(own) && Object.keys(own.set).length === 0) lasting = own
            if (!isEmpty(own)) patches[at] = composed(patches[at], own)
            present[at] = patched(stored[at] ?? empty, patches[at] ?? noPatch).claims
            expect(present[at]).toEqual(after)
          }
        }
      }),
    )
  })
})
