import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyMove, make } from '../testing/arbitrary-writes.ts'
import { ledger } from '../testing/ledger.ts'
import { firstName, nextTangled, tangled } from '../testing/tangled.ts'
import { titlesAcross } from '../words/titles-across.ts'
import { diffStatuses } from './diff.ts'
import type { Status, TrackStatus } from './status-json.ts'

const entryOf = ({ since, cause }: TrackStatus) => JSON.stringify({ since, cause })

it('says of a state that it is called otherwise exactly if the track did not enter it since', () => {
  fc.assert(
    fc.property(
      fc.array(anyMove, { minLength: 2, maxLength: 14 }),
      fc.nat(),
      fc.nat(),
      (moves, one, other) => {
        const book = ledger(tangled(), Date.UTC(2025, 4, 1))
        moves.forEach((move, at) => make(book, move, `r-${at}`))
        const [before, after] = [one, other].map((which) => {
          const { recorded } = book.heads[which % book.heads.length] ?? expect.fail()
          return book.statusAt(recorded, recorded)
        })
        if (!before || !after) return
        const versionOf = ({ definition }: Status) =>
          book.governing[definition - 1]?.definition ?? expect.fail()
        const versions = book.governing.filter(
          ({ version }) =>
            version >= Math.min(before.definition, after.definition) &&
            version <= Math.max(before.definition, after.definition),
        )
        const titles = titlesAcross(versionOf(after), versionOf(before))
        const { sentences } = diffStatuses(before, after, { titles, versions })
        for (const [track, is] of Object.entries(after.tracks)) {
          const was = before.tracks[track]
          if (!was || was.state === is.state) continue
          const renamed = firstName(was.state) === firstName(is.state) && entryOf(was) === entryOf(is)
          const told = sentences.filter((text) => text.startsWith(`${track}: version`))
          expect(told.filter((text) => text.includes(`calls its state “${is.state}”`))).toHaveLength(
            renamed ? 1 : 0,
          )
        }
      },
    ),
  )
})

it('keeps every proposal open under the name that a version gives to the state that it leads to', () => {
  const plain = { halted: 'halted', term: 'P6D', stale: 'P9D', extends: true, strict: false } as const
  fc.assert(
    fc.property(
      fc.array(
        anyMove.filter(({ kind }) => kind !== 'redefine'),
        { minLength: 1, maxLength: 14 },
      ),
      fc.boolean(),
      (moves, gated) => {
        const book = ledger(tangled({ ...plain, gated }), Date.UTC(2025, 4, 1))
        moves.forEach((move, at) => make(book, move, `r-${at}`))
        const recorded = book.head().recorded + 1000
        const targets = ({ proposals }: Status) => proposals.map(({ id, to }) => `${id} ${firstName(to)}`)
        const before = book.status(recorded)
        const { definition, migrate } = nextTangled({ ...plain, gated, halted: 'stopped' })
        book.define(definition, recorded, migrate)
        const after = book.status(recorded)
        expect(targets(after)).toEqual(expect.arrayContaining(targets(before)))
        expect(after.proposals.filter(({ to }) => to === 'halted')).toEqual([])
      },
    ),
  )
})
