import { diplomaticTrack } from '../../definition/testing/diplomatic-track.ts'
import { reviewer } from '../ledger.ts'
import { accepted, story, type Story } from '../story.ts'

const { tracks, rules } = diplomaticTrack

const first = {
  ...diplomaticTrack,
  parties: {
    russia: { name: 'Russia' },
    ukraine: { name: 'Ukraine' },
    'united-states': { name: 'United States' },
    europe: { name: 'European leaders' },
  },
  rules: {
    'no-meaningful-engagement': {
      ...rules['no-meaningful-engagement'],
      when: {
        any: [
          ...rules['no-meaningful-engagement'].when.any,
          { party: 'russia', on: 'ceasefire', stance: ['rejects'] },
        ],
      },
    },
  },
}

/** The talks are adjourned, no longer open, and the talks that are to follow the call get a track of their own. */
const second = {
  ...first,
  tracks: {
    ...tracks,
    talks: {
      title: 'Istanbul talks',
      initial: 'adjourned',
      states: {
        adjourned: { on: { collapse: 'collapsed', convene: 'adjourned' }, reviewAfter: 'P30D' },
        collapsed: { on: { resume: 'adjourned' } },
      },
    },
    'follow-up': {
      title: 'Talks with Zelenskyy and NATO leaders',
      initial: 'intended',
      states: {
        intended: {
          title: 'Intended',
          on: { hold: 'held' },
          deadlines: { due: { title: 'Expected time', at: 'expected', policy: 'flag' } },
        },
        held: { title: 'Held', final: true },
      },
    },
  },
}

const sources = [{ publisher: 'NBC News' }]
const by = reviewer
const ground = 'no-meaningful-engagement'

/** The example story, told on beyond its day: what is later than 18 May 2025 is made up, to show every kind of entry. */
export function ukraineStory(): Story {
  const told = story(accepted(first), '2025-05-17T08:00:00Z')
  const { files, corrects, retracts, dismisses, checks, defines } = told

  files(
    'istanbul',
    {
      track: 'talks',
      headline: 'Russian and Ukrainian officials met in Istanbul',
      occurred: '2025-05-16',
      sources,
      claims: [
        {
          id: 'terms',
          speaker: 'NBC News',
          text: "Russia's terms amount to a surrender by Ukraine; Kyiv rejects them.",
          verification: 'reported',
        },
      ],
    },
    { at: '2025-05-17T09:00:00Z' },
  )
  files(
    'call-announced',
    {
      track: 'leaders-call',
      headline: 'Trump and Putin are to speak by phone on Monday at 10 a.m.',
      occurred: '2025-05-17',
      expected: '2025-05-19T10:00',
      attribution: 'Trump, Truth Social',
    },
    { at: '2025-05-17T18:00:00Z' },
  )
  files(
    'weekly-deaths',
    {
      headline: 'Trump on the toll of the war',
      occurred: '2025-05-17',
      claims: [
        {
          id: 'weekly-deaths',
          speaker: 'Trump',
          text: 'The war kills more than 5,000 Russians and Ukrainians a week.',
          verification: 'unverified',
          checkedBy: 'NBC News',
        },
      ],
    },
    { at: '2025-05-17T18:05:00Z' },
  )
  files(
    'macron',
    {
      track: 'ceasefire',
      headline: 'Macron on the 30-day unconditional ceasefire',
      occurred: '2025-05-18',
      positions: {
        'united-states': 'proposes',
        ukraine: 'supports',
        europe: 'supports',
        russia: 'undeclared',
      },
      attribution: 'Macron, statement',
    },
    { at: '2025-05-18T19:00:00Z' },
  )
  files(
    'leaders-spoke',
    {
      headline: 'Trump spoke with the leaders of the UK, France, Germany and Italy',
      occurred: '2025-05-18',
      attribution: 'British government statement',
    },
    { at: '2025-05-18T21:00:00Z' },
  )
  files(
    'sanctions-discussed',
    {
      track: 'sanctions',
      headline: 'They discussed sanctions on Russia should it not engage',
      occurred: '2025-05-18',
      attribution: 'British government statement',
    },
    { at: '2025-05-18T21:10:00Z' },
  )
  files(
    'kherson',
    {
      headline: 'Shelling in Kherson killed a woman and injured three people',
      occurred: '2025-05-18',
      attribution: 'Kherson city council, Telegram',
    },
    { at: '2025-05-18T21:30:00Z' },
  )
  corrects(
    'kherson',
    {
      headline: 'Shelling in Kherson killed a 75-year-old woman and injured two people',
      attribution: 'Kherson city council, Telegram',
    },
    { at: '2025-05-18T22:00:00Z' },
  )
  files(
    'peskov',
    {
      track: 'leaders-call',
      headline: 'Peskov confirms that a call is planned',
      occurred: '2025-05-17T20:00:00Z',
      attribution: 'Peskov, to Russian state media',
    },
    { at: '2025-05-18T22:10:00Z' },
  )
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
  defines(accepted(second), { talks: { open: 'adjourned' } }, '2025-06-01T12:00:00Z')
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
  return told
}
