import { type Definition, said } from '@tracker/domain'
import type { AmendmentDetails } from '../../model/amendment-details.ts'
import { namesOf } from '../../model/names.ts'
import { mondayAtTen, status, sunday } from './statuses.ts'

/** The titles of the story's ids. */
const definition: Definition = {
  title: 'Ukraine: the diplomatic track',
  parties: { russia: { name: 'Russia' }, ukraine: { name: 'Ukraine' } },
  tracks: {
    ceasefire: {
      title: '30-day unconditional ceasefire',
      initial: 'proposed',
      states: {
        proposed: { title: 'Proposed', on: { agree: 'agreed' } },
        agreed: { title: 'Agreed, not yet in force', on: { 'take-effect': 'in-force' } },
        'in-force': {
          title: 'In force',
          on: { expire: 'expired' },
          deadlines: {
            'thirty-days': {
              title: 'The end of the thirty days',
              after: 'P30D',
              event: 'expire',
              policy: 'apply',
            },
          },
        },
        expired: { title: 'Expired', final: true },
      },
    },
  },
}

/** The names of the story. */
export const names = namesOf(definition, status())

/** The details of the correction of {@link corrected}. */
export const details: AmendmentDetails = new Map([
  [
    16,
    {
      former: 3,
      changes: [
        {
          label: ['Headline'],
          from: [said('A ceasefire has been agreed')],
          to: [said('A 30-day ceasefire is on the table; Russia has not agreed')],
        },
        { label: ['When'], from: [mondayAtTen], to: [sunday] },
        { label: ['Position of ', said('Russia')], from: ['Accepts'] },
        { label: ['According to'], to: [said('Macron, statement')] },
      ],
      more: 0,
    },
  ],
])
