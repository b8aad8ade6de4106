import { describe, expect, it } from 'vitest'
import { faultsOf, leaf, nested, smallDefinition, when } from './testing/small-definition.ts'

describe('a condition of the wrong shape', () => {
  it.each<[string, unknown, string[]]>([
    [
      'has a condition without a telling key',
      smallDefinition({ rule: { when: { in: ['over'] } } }),
      [
        `${when} A condition is an object with one of the keys all, any, not, track, party, deadline, as in {"track":"ceasefire","in":["rejected"]}.`,
      ],
    ],
    [
      'has a condition that is no object',
      smallDefinition({ rule: { when: { all: [true] } } }),
      [
        `${when}/all/0 A condition is an object with one of the keys all, any, not, track, party, deadline, as in {"track":"ceasefire","in":["rejected"]}.`,
      ],
    ],
    [
      'has a condition of two forms',
      smallDefinition({ rule: { when: { not: leaf, track: 'ceasefire' } } }),
      [`${when}/track This key is not known here; known are not.`],
    ],
    [
      'has an empty condition',
      smallDefinition({ rule: { when: { any: [] } } }),
      [`${when}/any This list must not be empty.`],
    ],
    [
      'has no list of states',
      smallDefinition({ rule: { when: { track: 'a', in: 'over' } } }),
      [`${when}/in This must be a list; write ["over"].`],
    ],
    [
      'has an unknown stance',
      smallDefinition({ rule: { when: { party: 'russia', on: 'ceasefire', stance: ['agrees'] } } }),
      [
        `${when}/stance/0 This must be one of: proposes, supports, accepts, conditional, rejects, undeclared.`,
      ],
    ],
    [
      'has a deadline without its track',
      smallDefinition({ rule: { when: { deadline: 'one-day', is: 'ahead' } } }),
      [
        `${when}/deadline A deadline is named "track/deadline", as in "ceasefire/thirty-days".`,
        `${when}/is This must be one of: passed.`,
      ],
    ],
    [
      'has conditions nine deep',
      smallDefinition({ rule: { when: nested(9) } }),
      [`${when}${'/not'.repeat(8)} Conditions nest at most 8 deep.`],
    ],
    [
      'has conditions a hundred thousand deep',
      smallDefinition({ rule: { when: deep(100_000) } }),
      [`${when}${'/all/0'.repeat(8)} Conditions nest at most 8 deep.`],
    ],
    [
      'has a condition of 101 parts',
      smallDefinition({ rule: { when: { all: Array.from({ length: 101 }, () => leaf) } } }),
      [`${when} A condition has at most 100 parts.`],
    ],
  ])('is refused when it %s', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })
})

function deep(levels: number): unknown {
  let condition: unknown = leaf
  for (let level = 1; level < levels; level += 1) condition = { all: [condition] }
  return condition
}
