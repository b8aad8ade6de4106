import { expect, it } from 'vitest'
import type { ContentJson } from '../report/content-json.ts'
import { redactContent } from './redact-content.ts'

const time = { value: '2025-05-18', earliest: '2025-05-17T10:00:00Z', latest: '2025-05-19T12:00:00Z' }
const note = { revision: 3, recorded: '2025-05-20T12:00:00.000Z', reason: 'Untrue.' }

const said = {
  event: 'agree',
  positions: { south: 'accepts', north: { stance: 'conditional', terms: 'Ivanhoe leaves.' } },
  facts: { place: 'The house of Ivanhoe', host: 'north', rounds: 3, length: null },
  expected: time,
  override: { state: 'ended', reason: 'Ivanhoe ended it.' },
} as const

const isText = (track: string, fact: string) => track === 'talks' && fact === 'place'

/** Every field that a report can have, with Ivanhoe in each that holds free text. */
const everything: Required<Omit<ContentJson, 'redacted'>> = {
  ...said,
  track: 'talks',
  tracks: [
    { track: 'talks', ...said },
    { track: 'truce', event: 'agree' },
  ],
  occurred: time,
  headline: 'Ivanhoe did it',
  body: 'It was Ivanhoe.',
  by: ['north'],
  to: ['south'],
  claims: [
    {
      id: 'who',
      speaker: 'Ivanhoe',
      text: 'It was Ivanhoe.',
      verification: 'disputed',
      checkedBy: 'Ivanhoe',
      track: 'talks',
      answers: 'whom',
    },
  ],
  sources: [{ url: 'https://ivanhoe.example/Ivanhoe', publisher: 'Ivanhoe', title: 'Ivanhoe' }],
  attribution: 'Ivanhoe',
  author: 'Ivanhoe',
  key: true,
  standfirst: 'Ivanhoe stands accused.',
  disputes: 'rep_1',
  settles: 'rep_2',
  confirms: 'rep_3~sanctions',
}

it('takes every text out, and leaves what happened, in the order that is stored', () => {
  const left = {
    event: 'agree',
    positions: { south: 'accepts', north: { stance: 'conditional', terms: '[redacted]' } },
    facts: { place: '[redacted]', host: 'north', rounds: 3, length: null },
    expected: time,
    override: { state: 'ended', reason: '[redacted]' },
  }
  const redacted = {
    ...left,
    track: 'talks',
    tracks: [
      { track: 'talks', ...left },
      { track: 'truce', event: 'agree' },
    ],
    occurred: time,
    headline: 'Redacted on 2025-05-20',
    body: 'Redacted on 2025-05-20: Untrue.',
    by: ['north'],
    to: ['south'],
    claims: [
      {
        id: 'who',
        speaker: '[redacted]',
        text: '[redacted]',
        verification: 'disputed',
        track: 'talks',
        answers: 'whom',
      },
    ],
    attribution: '[redacted]',
    author: '[redacted]',
    key: true,
    standfirst: '[redacted]',
    disputes: 'rep_1',
    settles: 'rep_2',
    confirms: 'rep_3~sanctions',
    redacted: note,
  }
  expect(JSON.stringify(redactContent(everything, note, isText))).toBe(JSON.stringify(redacted))
})

it('says when and why even if the report had no body, as of when it was recorded at first', () => {
  const imported = { ...note, importedRecorded: '2025-05-19T12:00:00.000Z' }
  for (const [said, day] of [
    [note, '2025-05-20'],
    [imported, '2025-05-19'],
  ] as const)
    expect(
      Object.entries(redactContent({ headline: 'Ivanhoe did it', occurred: time }, said, isText)),
    ).toEqual([
      ['headline', `Redacted on ${day}`],
      ['body', `Redacted on ${day}: Untrue.`],
      ['occurred', time],
      ['redacted', said],
    ])
})
