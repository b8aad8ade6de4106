import { describe, expect, it } from 'vitest'
import { refusalOf, type Story, story } from '../testing/written-story.ts'

const claim = { id: 'deaths', speaker: 'Someone', text: 'Many.', verification: 'unverified' } as const

describe('a claim', () => {
  it('is repeated under its id by the same speaker, and counted once', () => {
    const { files, now } = story()
    files('first', { track: 'ceasefire', claims: [claim] })
    files('second', { claims: [{ ...claim, text: 'More.', verification: 'confirmed' }] })
    expect(now().claims).toMatchObject([{ id: 'deaths', text: 'More.', report: 'second' }])
    expect(now().claims[0]).toHaveProperty('track', null)
    expect(now().claimsTotal).toBe(1)
  })

  it('is never taken over by another speaker, by name or by chance', () => {
    const { files, now } = story()
    files('first', { claims: [claim, { ...claim, id: 'second-1' }] })
    const other = { ...claim, speaker: 'Another' }
    expect(refusalOf(() => files('second', { claims: [other] }))).toMatchObject({
      code: 'claim-id-taken',
      extra: { claim: 'deaths', speaker: 'Someone', errors: [{ pointer: '/data/claims/0/id' }] },
    })
    const { id: _, ...unnamed } = other
    expect(refusalOf(() => files('second', { claims: [unnamed] }))).toMatchObject({
      code: 'claim-id-taken',
      extra: { claim: 'second-1', errors: [{ pointer: '/data/claims/0' }] },
    })
    expect(now().claimsTotal).toBe(2)
  })

  it('changes its speaker by a correction of the report that alone makes it', () => {
    const { files, corrects, now } = story()
    files('first', { claims: [claim] })
    corrects('first', { claims: [{ ...claim, speaker: 'Another' }] })
    expect(now().claims).toMatchObject([{ id: 'deaths', speaker: 'Another', report: 'first' }])
    files('second', { claims: [{ ...claim, speaker: 'Another' }] })
    expect(refusalOf(() => corrects('first', { claims: [claim] }))?.code).toBe('claim-id-taken')
  })

  it.each([
    ['retracted', (told: Story) => told.retracts('first')],
    ['corrected to make no claim', (told: Story) => told.corrects('first', {})],
  ])('stays its speaker’s after its report was %s', (_, ends) => {
    const told = story()
    told.files('first', { claims: [claim] })
    told.files('reply', { claims: [{ ...claim, id: 'no-deaths', speaker: 'Another', answers: 'deaths' }] })
    ends(told)
    const other = { claims: [{ ...claim, speaker: 'Another' }] }
    const taken = { code: 'claim-id-taken', extra: { claim: 'deaths', speaker: 'Someone' } }
    expect(refusalOf(() => told.files('second', other))).toMatchObject(taken)
    expect(refusalOf(() => told.corrects('reply', other))).toMatchObject(taken)
    told.files('third', { claims: [claim] })
    expect(told.now()).toMatchObject({
      claimsTotal: 2,
      claims: [{ id: 'no-deaths' }, { id: 'deaths', speaker: 'Someone', report: 'third' }],
    })
  })

  it('changes its speaker by a correction of the report that makes it, although a retracted report names another', () => {
    const { files, corrects, retracts, now } = story()
    files('first', { claims: [claim] })
    files('second', { claims: [claim] })
    retracts('first')
    corrects('second', { claims: [{ ...claim, speaker: 'Another' }] })
    expect(now().claims).toMatchObject([{ id: 'deaths', speaker: 'Another', report: 'second' }])
  })

  it('is about its own track, else about that of its report, and names what it answers', () => {
    const { files, now } = story()
    const answer = { ...claim, id: 'no-deaths', speaker: 'Another', answers: 'deaths' }
    files('first', { track: 'ceasefire', claims: [{ ...claim, track: 'sanctions' }, answer] })
    expect(now().claims).toMatchObject([
      { id: 'deaths', track: 'sanctions', since: { value: expect.any(String) as string } },
      { id: 'no-deaths', track: 'ceasefire', answers: 'deaths' },
    ])
  })

  it.each([
    ['about a track that is not there', { track: 'nowhere' }, '/data/claims/0/track'],
    ['that answers what nobody claimed', { answers: 'nothing' }, '/data/claims/0/answers'],
    ['that answers itself', { answers: 'deaths' }, '/data/claims/0/answers'],
  ])('%s is refused', (_, more, pointer) => {
    const { files } = story()
    expect(refusalOf(() => files('first', { claims: [{ ...claim, ...more }] }))).toMatchObject({
      code: 'payload-invalid',
      extra: { errors: [{ pointer }] },
    })
  })

  const reply = { ...claim, id: 'no-deaths', speaker: 'Another', answers: 'deaths' }
  it.each([
    ['its report was retracted', (told: Story) => told.retracts('first')],
    ['its report was corrected to make it no more', (told: Story) => told.corrects('first', {})],
  ])('is answered no more once %s, but an answer stands and may be corrected', (_, ends) => {
    const told = story()
    told.files('first', { claims: [claim] })
    told.files('reply', { claims: [reply] })
    ends(told)
    expect(told.now().claims).toMatchObject([{ id: 'no-deaths', answers: 'deaths' }])
    told.corrects('reply', { claims: [{ ...reply, text: 'None.' }] })
    expect(told.now().claims).toMatchObject([{ id: 'no-deaths', answers: 'deaths', text: 'None.' }])
    const late = () => told.files('late', { claims: [{ ...reply, id: 'other' }] })
    expect(refusalOf(late)?.extra?.errors).toEqual([
      {
        pointer: '/data/claims/0/answers',
        detail:
          'the claim deaths of Someone stands no longer: its report was retracted, or corrected to make it no more; leave "answers" out, or name a claim that stands',
      },
    ])
  })

  it('is answered also once its speaker retracted it, for it is still told', () => {
    const told = story()
    told.files('first', { claims: [{ ...claim, verification: 'retracted' }] })
    told.files('reply', { claims: [reply] })
    expect(told.now().claims).toMatchObject([
      { id: 'deaths', verification: 'retracted' },
      { id: 'no-deaths', answers: 'deaths' },
    ])
  })
})
