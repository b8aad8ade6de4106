import { describe, expect, it } from 'vitest'
import { reviewer } from '../testing/ledger.ts'
import { accepted, diplomatic, refusalOf, story } from '../testing/written-story.ts'

/** The sanctions depend on whether Russia engages, as its stance, the ceasefire and the talks show it. */
function conditional() {
  const definition = diplomatic()
  return accepted({
    ...definition,
    rules: {
      'no-meaningful-engagement': {
        title: 'Russia does not engage meaningfully',
        when: {
          any: [
            { track: 'ceasefire', in: ['rejected'] },
            { track: 'talks', in: ['collapsed'] },
            { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
          ],
        },
        track: 'sanctions',
        event: 'trigger',
        policy: 'propose',
      },
    },
  })
}

const rule = 'no-meaningful-engagement'
const sanctions = (told: ReturnType<typeof story>) => told.now().tracks['sanctions']?.state

describe('the condition of the sanctions', () => {
  it('is unknown on the day, and says why and what would settle it', () => {
    const told = story(conditional())
    const positions = { ukraine: 'accepts', russia: 'undeclared' } as const
    told.files(
      'statement',
      { track: 'ceasefire', occurred: '2025-05-18', positions },
      { at: '2025-05-18T20:00:00Z' },
    )
    expect(told.at('2025-05-18T22:00:00Z').rules[rule]).toEqual({
      title: 'Russia does not engage meaningfully',
      value: 'unknown',
      because: [
        {
          part: { track: 'ceasefire', in: ['rejected'] },
          value: 'false',
          text: '30-day unconditional ceasefire: “Proposed”, not “Rejected”',
          settledBy: 'a report that takes 30-day unconditional ceasefire to “Rejected”',
        },
        {
          part: { track: 'talks', in: ['collapsed'] },
          value: 'false',
          text: 'talks: “open”, not “collapsed”',
          settledBy: 'a report that takes talks to “collapsed”',
        },
        {
          part: { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
          value: 'unknown',
          text: 'Russia on 30-day unconditional ceasefire: undeclared, which leaves “rejects” open',
          report: 'statement',
          settledBy: 'a report of the stance of Russia on 30-day unconditional ceasefire',
        },
      ],
    })
  })

  it('is true once the ceasefire is rejected; a proposal stands then, and only a person triggers', () => {
    const told = story(conditional())
    const { effects } = told.files('rejected', {
      track: 'ceasefire',
      event: 'reject',
      occurred: '2025-05-20T10:00:00Z',
    })
    const id = `${rule}.rejected`
    expect(effects.proposals).toMatchObject([
      { id, track: 'sanctions', event: 'trigger', to: 'triggered', opened: '2025-05-20T10:00:00Z' },
    ])
    expect(told.now().rules[rule]?.value).toBe('true')
    told.checks('2025-08-20T10:00:00Z')
    expect(sanctions(told)).toBe('threatened')
    const confirmed = told.files(
      'triggered',
      { confirms: id, headline: 'Sanctions are in force' },
      { by: reviewer },
    )
    expect(confirmed.effects.transitions).toMatchObject([
      {
        track: 'sanctions',
        to: 'triggered',
        cause: { report: 'triggered', confirms: id, proposed: { kind: 'rule', rule } },
      },
    ])
    expect(told.now()).toMatchObject({
      proposals: [],
      tracks: { sanctions: { state: 'triggered', final: true } },
    })
  })

  it('takes its proposal back when the ground is gone', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.retracts('rejected')
    expect(told.now().proposals).toEqual([])
    expect(
      refusalOf(() => told.files('triggered', { confirms: `${rule}.rejected` }, { by: reviewer })),
    ).toMatchObject({
      code: 'proposal-closed',
      extra: { proposal: `${rule}.rejected` },
    })
  })

  it('keeps a dismissed proposal away until it becomes true anew', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.dismisses(`${rule}.rejected`)
    told.files('collapsed', { track: 'talks', event: 'collapse', occurred: '2025-05-21T10:00:00Z' })
    expect(told.now().proposals).toEqual([])
    told.files('anew', { track: 'ceasefire', event: 'propose-anew', occurred: '2025-05-22T10:00:00Z' })
    expect(told.now().proposals).toEqual([])
    told.files('resumed', { track: 'talks', event: 'resume', occurred: '2025-05-23T10:00:00Z' })
    told.files('collapsed again', { track: 'talks', event: 'collapse', occurred: '2025-05-24T10:00:00Z' })
    expect(told.now().proposals).toMatchObject([{ id: `${rule}.collapsed again` }])
  })

  it('keeps it away also when a late report works everything out anew', () => {
    const told = story(conditional())
    told.files('rejected', { track: 'ceasefire', event: 'reject', occurred: '2025-05-20T10:00:00Z' })
    told.dismisses(`${rule}.rejected`)
    told.files('earlier', { track: 'talks', occurred: '2025-05-19T00:00:00Z' })
    expect(told.now().proposals).toEqual([])
  })
})
