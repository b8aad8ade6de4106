import { reviewer as by } from '../ledger.ts'
import type { Story } from '../written-story.ts'
import { second } from './ukraine-definitions.ts'

const ground = 'no-meaningful-engagement'

/** Writes invented entries after 18 May 2025, to show every kind of entry. */
export function madeUpAfter({ files, corrects, retracts, dismisses, checks, defines }: Story): void {
  files(
    'call-held',
    {
      track: 'leaders-call',
      event: 'hold',
      headline: 'The call took place',
      occurred: '2025-05-19T14:00:00Z/2025-05-19T16:30:00Z',
    },
    { at: '2025-05-19T18:00:00Z' },
  )
  files(
    'agreed-falsely',
    {
      track: 'ceasefire',
      event: 'agree',
      headline: 'Russia is said to have agreed',
      occurred: '2025-05-20T09:00:00Z',
      positions: { russia: 'accepts' },
    },
    { at: '2025-05-20T10:00:00Z' },
  )
  retracts('agreed-falsely', { at: '2025-05-20T12:00:00Z' })
  files(
    'rejected',
    {
      track: 'ceasefire',
      event: 'reject',
      headline: 'Russia rejects the proposal',
      occurred: '2025-05-21',
      positions: { russia: 'rejects' },
    },
    { at: '2025-05-22T15:00:00Z' },
  )
  dismisses(`${ground}.rejected`, { at: '2025-05-22T16:00:00Z', by })
  files(
    'proposed-anew',
    {
      track: 'ceasefire',
      event: 'propose-anew',
      headline: 'The proposal is renewed',
      occurred: '2025-05-24T10:00:00Z',
      positions: { russia: 'undeclared' },
    },
    { at: '2025-05-24T11:00:00Z' },
  )
  files(
    'agreed',
    {
      track: 'ceasefire',
      event: 'agree',
      headline: 'All sides agree',
      occurred: '2025-05-26T18:00:00Z',
      positions: { russia: 'accepts', ukraine: 'accepts' },
    },
    { at: '2025-05-26T18:30:00Z' },
  )
  files(
    'in-force',
    {
      track: 'ceasefire',
      event: 'take-effect',
      headline: 'The ceasefire is in force',
      occurred: '2025-05-27T06:00:00Z',
    },
    { at: '2025-05-27T07:00:00Z' },
  )
  files(
    'conditional',
    {
      track: 'ceasefire',
      headline: 'Russia had named conditions',
      occurred: '2025-05-25T12:00:00Z',
      positions: { russia: 'conditional' },
    },
    { at: '2025-05-28T09:00:00Z' },
  )
  defines(second, { talks: { open: 'adjourned' } }, '2025-06-01T12:00:00Z')
  files(
    'follow-up-planned',
    {
      track: 'follow-up',
      headline: 'Talks with Zelenskyy are expected in July',
      occurred: '2025-06-02T08:00:00Z',
      expected: '2025-07~',
    },
    { at: '2025-06-02T09:00:00Z' },
  )
  files(
    'convened',
    {
      track: 'talks',
      event: 'convene',
      headline: 'Another round was held',
      occurred: '2025-05-31T10:00:00Z',
    },
    { at: '2025-06-03T09:00:00Z' },
  )
  checks('2025-06-26T06:00:30Z')
  corrects(
    'in-force',
    {
      track: 'ceasefire',
      event: 'take-effect',
      headline: 'The ceasefire is in force since the day after',
      occurred: '2025-05-28T06:00:00Z',
    },
    { at: '2025-06-26T12:00:00Z' },
  )
  checks('2025-06-27T06:00:30Z')
  files(
    'collapsed',
    { track: 'talks', event: 'collapse', headline: 'The talks have collapsed', occurred: '2025-06-28' },
    { at: '2025-06-29T15:00:00Z' },
  )
  files(
    'triggered',
    {
      confirms: `${ground}.collapsed`,
      headline: 'The sanctions are in force',
      occurred: '2025-06-30T12:00:00Z',
    },
    { at: '2025-06-30T13:00:00Z', by },
  )
  files(
    'review-toll',
    {
      headline: 'The toll remains unverified',
      occurred: '2025-07-01',
      claims: [
        {
          id: 'weekly-deaths',
          speaker: 'Trump',
          text: 'The war kills more than 5,000 Russians and Ukrainians a week.',
          verification: 'disputed',
          checkedBy: 'NBC News',
        },
      ],
    },
    { at: '2025-07-02T12:00:00Z' },
  )
}
