import { describe, expect, it } from 'vitest'
import { refusalOf, story } from '../testing/written-story.ts'

const track = 'ceasefire'
const denial = { disputes: 'agreed', by: ['russia'], occurred: '2025-05-18T11:00:00Z' } as const

/** A ceasefire that was agreed at 10 and that Russia contests from 11 on, written down at 13 and 14. */
function contested() {
  const told = story()
  told.files(
    'agreed',
    { track, event: 'agree', occurred: '2025-05-18T10:00:00Z' },
    { at: '2025-05-18T13:00:00Z' },
  )
  told.files('denied', denial, { at: '2025-05-18T14:00:00Z' })
  const contests = ({ tracks }: ReturnType<typeof told.now>) =>
    tracks[track]?.contested.map(({ report, by }) => [report, ...by])
  return {
    ...told,
    contests: () => contests(told.now()),
    contestsAt: (asOf: string, knownAt: string) => contests(told.asOf(asOf, knownAt)),
  }
}

const [before, after] = ['2025-05-18T10:30:00Z', '2025-05-18T12:00:00Z']
const [unamended, amended] = ['2025-05-18T14:30:00Z', '2025-05-18T16:00:00Z']
const at = '2025-05-18T15:00:00Z'

describe('a correction of a report that contests', () => {
  it.each([
    ['other parties', { ...denial, by: ['ukraine'] }, [['denied', 'ukraine']]],
    ['nothing but words', { ...denial, headline: 'Spelt rightly' }, [['denied', 'russia']]],
    ['no dispute', { occurred: denial.occurred }, []],
  ])('takes the place of the dispute, with %s', (_, content, expected) => {
    const { corrects, contestsAt } = contested()
    corrects('denied', content, { at })
    expect(contestsAt(before, amended)).toEqual([])
    expect(contestsAt(after, amended)).toEqual(expected)
    expect(contestsAt(after, unamended)).toEqual([['denied', 'russia']])
  })

  it('moves the dispute to its corrected time', () => {
    const { corrects, contestsAt } = contested()
    corrects('denied', { ...denial, occurred: '2025-05-18T10:15:00Z' }, { at })
    expect(contestsAt(before, amended)).toEqual([['denied', 'russia']])
    expect(contestsAt(before, unamended)).toEqual([])
  })

  it('begins a dispute that was forgotten, or names the report that was meant', () => {
    const { files, corrects, contests } = contested()
    files('aside', { by: ['ukraine'] })
    corrects('aside', { ...denial, by: ['ukraine'], occurred: '2025-05-18T12:00:00Z' })
    expect(contests()).toEqual([
      ['denied', 'russia'],
      ['aside', 'ukraine'],
    ])
  })

  it('is taken after the contested report was retracted, and contests nothing', () => {
    const { retracts, corrects, contests } = contested()
    retracts('agreed')
    corrects('denied', { ...denial, headline: 'Spelt rightly' })
    expect(contests()).toEqual([])
  })

  it('is taken after the dispute was settled by a correction of its settlement too', () => {
    const { files, retracts, corrects, contests } = contested()
    files('settled', { settles: 'denied' })
    retracts('denied')
    corrects('settled', { settles: 'denied', headline: 'Spelt rightly' })
    expect(contests()).toEqual([])
  })

  it.each([
    ['names another that moved nothing', { ...denial, disputes: 'denied' }],
    ['is dated before the contested one', { ...denial, occurred: '2025-05-18T09:00:00Z' }],
    ['is about another track', { ...denial, track: 'sanctions' }],
  ])('is refused if it newly %s', (_, content) => {
    const { corrects } = contested()
    expect(refusalOf(() => corrects('denied', content))?.code).toBe('payload-invalid')
  })
})

describe('a correction of a report that is contested', () => {
  const later = '2025-05-18T12:00:00Z'

  it('is refused after the report that contests it, and names that one', () => {
    const { corrects, contests } = contested()
    const moved = { track, event: 'agree', occurred: later }
    expect(refusalOf(() => corrects('agreed', moved))).toMatchObject({
      code: 'history-conflict',
      message: expect.stringContaining('report denied disputes agreed, which would then only come later'),
      extra: { report: 'denied' },
    })
    expect(contests()).toEqual([['denied', 'russia']])
    corrects('agreed', { ...moved, occurred: '2025-05-18T10:59:59Z' })
    expect(contests()).toEqual([['denied', 'russia']])
  })

  it('is taken there once the report that contests it was retracted, or contests it no more', () => {
    const moved = { track, event: 'agree', occurred: later }
    const first = contested()
    first.retracts('denied')
    first.corrects('agreed', moved)
    const second = contested()
    second.corrects('denied', { occurred: denial.occurred })
    second.corrects('agreed', moved)
    expect(second.contests()).toEqual([])
  })

  it.each([['agreed'], ['denied']])('is refused after the report that settles that by %s', (settles) => {
    const { files, corrects, contests } = contested()
    files('settled', { settles, occurred: later })
    const refusal = refusalOf(() => corrects('denied', { ...denial, occurred: '2025-05-18T12:30:00Z' }))
    expect(refusal).toMatchObject({ code: 'history-conflict', extra: { report: 'settled' } })
    expect(contests()).toEqual([])
  })

  it('explains the order of days that overlap', () => {
    const { files, corrects } = story()
    files('agreed', { track, event: 'agree', occurred: '2025-05-17T09:00:00Z' })
    files('denied', { ...denial, occurred: '2025-05-18' })
    const moved = { track, event: 'agree', occurred: '2025-05-18[Europe/Kyiv]' }
    expect(refusalOf(() => corrects('agreed', moved))?.message).toContain(
      'here report denied (2025-05-18, which begins at 2025-05-17T10:00:00Z) before this report',
    )
  })
})

describe('a retraction of a report that contests', () => {
  it('lifts the dispute from then on, and what was known before still says it', () => {
    const { retracts, contestsAt } = contested()
    retracts('denied', { at })
    expect(contestsAt(after, amended)).toEqual([])
    expect(contestsAt(after, unamended)).toEqual([['denied', 'russia']])
  })

  it('of one that settles brings the dispute back', () => {
    const { files, retracts, contests } = contested()
    files('settled', { settles: 'agreed' })
    expect(contests()).toEqual([])
    retracts('settled')
    expect(contests()).toEqual([['denied', 'russia']])
  })
})
