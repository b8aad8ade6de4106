import { describe, expect, it } from 'vitest'
import { faultsOf, type MutableJson, smallDefinition } from './testing/small-definition.ts'

/** Two rules under apply, each of which moves what the other reads. */
const back = (changes: MutableJson = {}) => ({
  rules: {
    forth: {
      when: { track: 'ceasefire', in: ['over'] },
      track: 'sanctions',
      event: 'trigger',
      policy: 'apply',
    },
    back: {
      when: {
        any: [
          { not: { track: 'sanctions', in: ['on'] } },
          { party: 'russia', on: 'ceasefire', stance: ['accepts'] },
        ],
      },
      track: 'ceasefire',
      event: 'collapse',
      policy: 'apply',
      ...changes,
    },
  },
})

describe('rules that feed each other', () => {
  it('are refused under apply, all of them named', () => {
    expect(faultsOf(smallDefinition({ top: back() }))).toEqual([
      '/rules/forth These rules feed each other in a loop under apply: forth → back → forth; break the loop with the policy propose.',
    ])
  })

  it('are refused when a deadline closes the loop', () => {
    const { forth, ...others } = back().rules
    const late = { forth: { ...forth, when: { deadline: 'ceasefire/one-day', is: 'passed' } }, ...others }
    expect(faultsOf(smallDefinition({ top: { rules: late } }))).toEqual([
      '/rules/forth These rules feed each other in a loop under apply: forth → back → forth; break the loop with the policy propose.',
    ])
  })

  it('are accepted when one of them proposes', () => {
    expect(faultsOf(smallDefinition({ top: back({ policy: 'propose' }) }))).toEqual([])
  })

  it('are accepted when only a position closes the loop', () => {
    const stance = { party: 'russia', on: 'sanctions', stance: ['accepts'] }
    expect(faultsOf(smallDefinition({ top: back({ when: stance }) }))).toEqual([])
  })

  it('may be one that reads the track that it moves', () => {
    expect(faultsOf(smallDefinition({ rule: { when: { track: 'sanctions', in: ['threatened'] } } }))).toEqual(
      [
        '/rules/failure The rule "failure" moves the track that its own condition reads; break the loop with the policy propose.',
      ],
    )
  })
})
