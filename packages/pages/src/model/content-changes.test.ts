import type { ContentJson } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import { english } from '../text/english/english.ts'
import { sentenceWords } from '../text/sentence-words.ts'
import { contentChanges } from './content-changes.ts'
import { names } from '../channels/testing/story-names.ts'
import { at, mondayAtTen } from '../channels/testing/statuses.ts'

const content: ContentJson = {
  track: 'ceasefire',
  event: 'agree',
  occurred: at('2025-05-18T12:00:00Z'),
  expected: mondayAtTen,
  headline: 'A ceasefire has been agreed',
  body: 'Both sides say so.',
  positions: { russia: 'accepts', ukraine: 'supports' },
  claims: [{ id: 'toll', speaker: 'Trump', text: '5,000 a week.', verification: 'unverified' }],
  sources: [{ url: 'https://news.example/a', publisher: 'The News' }],
  attribution: 'Macron',
  author: 'A. Editor',
}

function changes(after: Partial<ContentJson>) {
  const all = contentChanges(content, { ...content, ...after }, { names, texts: english }, 200)
  return all.map(({ label, from, to }) => ({
    label: sentenceWords(label, english),
    ...(from && { from: sentenceWords(from, english) }),
    ...(to && { to: sentenceWords(to, english) }),
  }))
}

describe('what a correction changed', () => {
  it('is nothing if it says the same', () => {
    expect(changes({})).toEqual([])
  })

  it.each([
    ['Headline', { headline: 'A ceasefire is proposed' }],
    ['Text', { body: 'One side says so.' }],
    ['Track', { track: 'talks' }],
    ['Event', { event: 'take-effect' }],
    ['When', { occurred: mondayAtTen }],
    ['Expected', { expected: null }],
    ['According to', { attribution: 'Merz' }],
    ['Filed by', { author: 'B. Editor' }],
  ])('may be its %s, with the values before and after', (label, after) => {
    const [change, ...more] = changes(after)
    expect(more).toEqual([])
    expect(change).toMatchObject({ label, from: expect.anything(), to: expect.anything() })
  })

  it('is described in titles and plain words', () => {
    expect(changes({ event: 'take-effect' })).toEqual([{ label: 'Event', from: 'agree', to: 'take effect' }])
    const override = { state: 'in-force', reason: 'Both confirmed it.' }
    expect(changes({ override })).toEqual([
      { label: 'Set by an editor to', to: 'In force: Both confirmed it.' },
    ])
  })

  it('is listed for each party, claim and source by itself, removed or added', () => {
    expect(changes({ positions: { russia: 'undeclared', nato: 'supports' } })).toEqual([
      { label: 'Position of Russia', from: 'Accepts', to: 'Undeclared' },
      { label: 'Position of Ukraine', from: 'Supports' },
      { label: 'Position of nato', to: 'Supports' },
    ])
    expect(changes({ sources: [{ url: 'https://news.example/b' }] })).toEqual([
      { label: 'Source', from: 'The News, https://news.example/a' },
      { label: 'Source', to: 'https://news.example/b' },
    ])
  })

  it('never parts a claim from its verification', () => {
    const claims = [
      {
        id: 'toll',
        speaker: 'Trump',
        text: '5,000 a week.',
        verification: 'disputed',
        checkedBy: 'NBC News',
      },
    ] as const
    expect(changes({ claims })).toEqual([
      {
        label: 'Claim',
        from: 'Unverified – Trump: “5,000 a week.”',
        to: 'Disputed, according to NBC News – Trump: “5,000 a week.”',
      },
    ])
  })
})
