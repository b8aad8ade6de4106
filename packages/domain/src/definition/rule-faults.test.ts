import { describe, expect, it } from 'vitest'
import { faultsOf, smallDefinition, when } from './testing/small-definition.ts'

describe('a rule that does not hold together', () => {
  it.each<[string, unknown, string[]]>([
    [
      'has a rule for an unknown track',
      smallDefinition({ rule: { track: 'talks' } }),
      ['/rules/failure/track The definition has no track "talks"; it has ceasefire, sanctions.'],
    ],
    [
      'has a rule with an event that no state allows',
      smallDefinition({ rule: { event: 'agree' } }),
      ['/rules/failure/event No state of the track "sanctions" allows "agree"; its events are trigger.'],
    ],
    [
      'has conditions on what does not exist',
      smallDefinition({
        rule: {
          when: {
            all: [
              { track: 'talks', in: ['open'] },
              { not: { track: 'ceasefire', in: ['over', 'broken'] } },
              { party: 'nato', on: 'talks', stance: ['accepts'] },
              { any: [{ deadline: 'talks/one-day', is: 'passed' }] },
              { deadline: 'ceasefire/two-days', is: 'passed' },
            ],
          },
        },
      }),
      [
        `${when}/all/0/track The definition has no track "talks"; it has ceasefire, sanctions.`,
        `${when}/all/1/not/in/1 The track "ceasefire" has no state "broken"; it has open, agreed, over.`,
        `${when}/all/2/party The definition has no party "nato"; it has russia.`,
        `${when}/all/2/on The definition has no track "talks"; it has ceasefire, sanctions.`,
        `${when}/all/3/any/0/deadline The definition has no track "talks"; it has ceasefire, sanctions.`,
        `${when}/all/4/deadline No state of the track "ceasefire" has a deadline "two-days"; its deadlines are one-day.`,
      ],
    ],
  ])('is refused when it %s', (_, input, faults) => {
    expect(faultsOf(input)).toEqual(faults)
  })
})
