import type { Story } from '../written-story.ts'

const sources = [{ publisher: 'NBC News' }]

/** Files the facts of the news report of 18 May 2025, each with its source and how well it is established. */
export function onTheDay({ files, corrects }: Story): void {
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
}
