import { describe, expect, it } from 'vitest'
import { idSchema } from '../schema/id-record.ts'
import * as v from 'valibot'
import type { Drafted } from './draft.ts'
import { nameClaims, type ClaimNaming } from './name-claims.ts'
import { time } from '../testing/written-story.ts'

const claim = { speaker: 'Someone', text: 'Many.', verification: 'unverified' } as const

function named(claims: NonNullable<Drafted['claims']>, naming: ClaimNaming): readonly string[] {
  const draft = { headline: 'Something', occurred: time('2025-05-18T12:00:00Z'), claims }
  return (nameClaims(draft, naming).claims ?? []).map(({ id }) => id)
}

describe('the id of a claim', () => {
  it('stays as it is written', () => {
    expect(named([{ ...claim, id: 'deaths' }], { report: 'r' })).toEqual(['deaths'])
  })

  it('is made from an id of the report that could be its own, and the number of the claim', () => {
    expect(named([claim, { ...claim, id: 'deaths' }, claim], { report: 'kherson-2' })).toEqual([
      'kherson-2-1',
      'deaths',
      'kherson-2-2',
    ])
  })

  it.each(['msg_2KWPBgLlAfxdpx2AI54pPJ85f4W', 'ä', 'x'.repeat(255), 'a--b'])(
    'can be made from %s',
    (report) => {
      const [id = ''] = named([claim], { report })
      expect(v.is(idSchema, id)).toBe(true)
    },
  )

  it('tells reports apart whose ids differ only in what an id cannot have', () => {
    const made = ['msg_Ab', 'msg_aB', 'msg-ab', 'msg.ab'].flatMap((report) => named([claim], { report }))
    expect(new Set(made).size).toBe(4)
  })

  it('is none that another claim of the report has', () => {
    expect(named([{ ...claim, id: 'r-1' }, claim], { report: 'r' })).toEqual(['r-1', 'r-2'])
  })

  describe('in a correction that leaves it out', () => {
    const before = [
      { ...claim, id: 'r-1' },
      { ...claim, id: 'r-2', speaker: 'Another' },
      { ...claim, id: 'r-3', text: 'Few.' },
    ]
    const corrected = (claims: NonNullable<Drafted['claims']>) => named(claims, { report: 'r', before })

    it('is that of the same words, else of the same speaker, in whatever order', () => {
      expect(
        corrected([
          { ...claim, text: 'None.' },
          { ...claim, text: 'Few.' },
        ]),
      ).toEqual(['r-1', 'r-3'])
      expect(corrected([{ ...claim, speaker: 'Another', text: 'None.' }])).toEqual(['r-2'])
    })

    it('is a new one for another speaker', () => {
      expect(corrected([{ ...claim, speaker: 'A third' }, claim])).toEqual(['r-4', 'r-1'])
    })
  })
})
