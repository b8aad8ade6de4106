import { DomainError } from '@tracker/domain'
import { describe, expect, it } from 'vitest'
import type { Template } from '../access/template.ts'
import { inPayload, mapReport } from './map-report.ts'

const needed = { scenario: { value: 'talks' }, headline: { value: 'H' } }
const mapped = (map: Readonly<Record<string, Template>>, payload: unknown) =>
  mapReport({ kind: 'ghost', map: { ...needed, ...map } }, payload)
const valueOf = (template: Template, payload: unknown) => mapped({ body: template }, payload).data['body']

describe('a map', () => {
  it.each<[string, Template, unknown]>([
    ['a value of the payload', { pointer: '/a/b' }, 'text'],
    ['an item of a list', { pointer: '/list/1' }, 'second'],
    ['the key that a pointer escapes', { pointer: '/a~1b/~0c' }, 'escaped'],
    ['what is always the same', { value: { pointer: 'kept as it is' } }, { pointer: 'kept as it is' }],
    ['null, if the map says so', { value: null }, null],
    ['false and 0 as they are', [{ pointer: '/no' }, { pointer: '/zero' }], [false, 0]],
  ])('takes %s', (_, template, value) => {
    const payload = {
      a: { b: 'text' },
      list: ['first', 'second'],
      'a/b': { '~c': 'escaped' },
      no: false,
      zero: 0,
    }
    expect(valueOf(template, payload)).toEqual(value)
  })

  it.each([[{}], [{ a: null }], [{ a: '' }], [{ a: '0000-00-00 00:00:00' }], [[]], ['text'], [null]])(
    'takes its default if the payload says nothing there: %j',
    (payload) => {
      expect(valueOf({ pointer: '/a', default: 'none' }, payload)).toBe('none')
      expect(mapped({ body: { pointer: '/a' } }, payload).data).not.toHaveProperty('body')
    },
  )

  it('does not reach what an object only inherits', () => {
    expect(valueOf({ pointer: '/constructor/name' }, {})).toBeUndefined()
    expect(valueOf({ pointer: '/length' }, ['a'])).toBeUndefined()
  })

  it('leaves out objects and lists of which the payload has nothing', () => {
    const sources = [{ url: { pointer: '/url' } }, { url: { pointer: '/other' } }]
    expect(mapped({ sources }, { other: 'https://paper.example/' }).data['sources']).toEqual([
      { url: 'https://paper.example/' },
    ])
    expect(mapped({ sources }, {}).data).not.toHaveProperty('sources')
  })

  it.each([
    ['/at', '2025-05-18T22:10:00+0000', '2025-05-18T22:10:00+00:00'],
    ['/at', '2025-05-18T22:10:00.123-0430', '2025-05-18T22:10:00.123-04:30'],
    ['/post_date_gmt', '2025-05-18 22:10:00', '2025-05-18T22:10:00Z'],
    ['/post_date', '2025-05-18 22:10:00', '2025-05-18T22:10:00'],
    ['/at', '2025-05-18T22:10:00.000+03:00', '2025-05-18T22:10:00.000+03:00'],
    ['/at', '2025-05-18', '2025-05-18'],
  ])('reads the times of content systems: %s %s', (pointer, written, read) => {
    const payload = { [pointer.slice(1)]: written }
    const { data } = mapped({ occurred: { pointer }, body: { pointer } }, payload)
    expect(data).toMatchObject({ occurred: read, body: written })
  })
})

const text = { pointer: '/text' }

describe('a text of the payload', () => {
  it.each([
    ['of two lines', 'Talks\r\n  resume ', 'Talks resume'],
    ['with spaces of its own', 'Talks  at 5\u00a0pm', 'Talks  at 5\u00a0pm'],
    ['with a tab and a control character', '\tTalks\u0007\u2028resume\n', 'Talks resume'],
  ])('%s is one line where a report has one', (_, written, headline) => {
    expect(mapped({ headline: text }, { text: written }).data['headline']).toBe(headline)
  })

  it('keeps its lines where a report may have several', () => {
    expect(valueOf(text, { text: 'Talks\n\n\tresume\vsoon' })).toBe('Talks\n\n\tresume soon')
  })

  it('is what the map itself says, as it stands', () => {
    expect(mapped({ headline: { value: 'a\nb' } }, {}).data['headline']).toBe('a\nb')
  })
})

it('leads a refusal back into the payload, or to the key of the map', () => {
  const sources = [{ url: { pointer: '/missing' } }, { url: { pointer: '/link' } }]
  const made = mapped({ sources, positions: { pointer: '/stances' } }, { link: 'x', stances: { a: 'b' } })
  const refusal = new DomainError('payload-invalid', 'no', {
    errors: [
      { pointer: '/data/sources/0/url', detail: 'Bad.' },
      { pointer: '/data/positions/a', detail: 'Bad.' },
      { pointer: '/data/headline', detail: 'Bad.' },
    ],
  })
  expect(inPayload(refusal, made)).toMatchObject({
    message: '/link: Bad. (sources/0/url of the report)',
    extra: {
      errors: [
        { pointer: '/link', detail: 'Bad. (sources/0/url of the report)' },
        { pointer: '/stances/a', detail: 'Bad. (positions/a of the report)' },
        { pointer: '', detail: "headline in the source's map: Bad." },
      ],
    },
  })
  const other = new Error('other')
  expect(inPayload(other, made)).toBe(other)
})
