import { describe, expect, it } from 'vitest'
import { diplomatic } from '../testing/written-story.ts'
import { titlesOf } from './titles.ts'

const states = {
  proposed: { title: 'Proposed' },
  'in-force': { deadlines: { 'thirty-days': { title: 'The end', after: 'P30D', policy: 'flag' } } },
} as const
const titles = titlesOf({
  parties: { russia: { name: 'Russia' } },
  tracks: { ceasefire: { title: 'The ceasefire', initial: 'proposed', states } },
})

describe('what people call the parts of a definition', () => {
  it('are the titles that it gives', () => {
    expect([
      titles.track('ceasefire'),
      titles.state('ceasefire', 'proposed'),
      titles.party('russia'),
    ]).toEqual(['The ceasefire', 'Proposed', 'Russia'])
    expect(titles.deadline('ceasefire', 'thirty-days')).toBe('The end')
  })

  it('are spelled out from the ids if it gives none, or no longer knows them', () => {
    expect(titles.state('ceasefire', 'in-force')).toBe('in force')
    expect(titles.state('no-track', 'no-state')).toBe('no state')
    expect([titles.track('constructor'), titles.party('no-party'), titles.rule('no-rule')]).toEqual([
      'constructor',
      'no party',
      'no rule',
    ])
    expect(titles.deadline('ceasefire', 'ten-days')).toBe('ten days')
  })
})

describe('the state in which a deadline runs', () => {
  const { hasLeft } = titlesOf(diplomatic())

  it('has been left by a track beyond it, but not by one that has yet to reach it', () => {
    expect(hasLeft('ceasefire', 'expired', 'thirty-days')).toBe(true)
    expect(hasLeft('ceasefire', 'in-force', 'thirty-days')).toBe(false)
    expect(hasLeft('ceasefire', 'proposed', 'thirty-days')).toBe(false)
  })
})
