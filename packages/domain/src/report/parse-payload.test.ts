import { describe, expect, it } from 'vitest'
import { parsePayload } from './parse-payload.ts'
import { everything, filed } from './testing/filed-payload.ts'

type Json = Record<string, unknown>

function without(json: Json, key: string): Json {
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key))
}

const other = (type: string, data: Json) => filed({}, { type, data: { scenario: 'a-story', ...data } })

function faultsOf(json: unknown): string[] {
  const parsed = parsePayload(json)
  return parsed.ok ? [] : parsed.faults.map(({ pointer, detail }) => `${pointer} ${detail}`)
}

function contentOf(data: Json) {
  const parsed = parsePayload(filed(data))
  if (!parsed.ok || parsed.command.kind !== 'report') throw new Error('was refused')
  return parsed.command.draft.content
}

const day = {
  value: '2025-05-18',
  earliest: Date.parse('2025-05-17T10:00:00Z'),
  latest: Date.parse('2025-05-19T12:00:00Z'),
}

describe('a payload', () => {
  it('is read with every time resolved to its window', () => {
    const content = contentOf(everything)
    expect(content).toMatchObject({
      ...everything,
      occurred: day,
      expected: {
        value: '2025-05-19T10:00',
        earliest: Date.parse('2025-05-18T20:00:00Z'),
        latest: Date.parse('2025-05-19T22:00:00Z'),
      },
      sources: [{ ...everything.sources[0], published: { value: '2025-05' } }],
    })
    expect(Object.keys(content).sort()).toEqual(Object.keys(everything).sort())
  })

  it('needs no more than a scenario and a headline, and is then of its timestamp', () => {
    const timestamp = '2025-05-19T01:10:00.25+03:00'
    const instant = Date.parse('2025-05-18T22:10:00.25Z')
    expect(parsePayload(filed({}, { timestamp }))).toEqual({
      ok: true,
      scenario: 'a-story',
      command: {
        kind: 'report',
        draft: {
          occurredGiven: false,
          content: {
            headline: 'Something happened',
            occurred: { value: timestamp, earliest: instant, latest: instant },
          },
        },
      },
    })
  })

  it('corrects a report with the full content', () => {
    const target = { report: 'msg_1', reason: 'A wrong day.' }
    expect(
      parsePayload(other('report.corrected', { ...target, headline: 'H', occurred: '2025-05-18' })),
    ).toEqual({
      ok: true,
      scenario: 'a-story',
      command: {
        kind: 'correction',
        ...target,
        draft: { occurredGiven: true, content: { headline: 'H', occurred: day } },
      },
    })
  })

  it.each([
    ['report.retracted', 'retraction', { report: 'msg_1', reason: 'Never said.' }],
    ['proposal.dismissed', 'dismissal', { proposal: 'filed:msg_1', reason: 'Not so.' }],
  ])('of type %s is a %s', (type, kind, target) => {
    expect(parsePayload(other(type, target))).toEqual({
      ok: true,
      scenario: 'a-story',
      command: { kind, ...target },
    })
  })

  it('may take an expectation back', () => {
    expect(contentOf({ track: 'talks', expected: null }).expected).toBeNull()
  })

  it('may confirm a proposal with or without its track and event', () => {
    const confirms = 'no-engagement.msg_1'
    expect(contentOf({ confirms })).toMatchObject({ confirms })
    expect(contentOf({ confirms, positions: { russia: 'rejects' } })).toMatchObject({ confirms })
    expect(contentOf({ confirms, track: 'sanctions', event: 'trigger' })).toMatchObject({ event: 'trigger' })
  })

  it('takes a claim without a verification as unverified', () => {
    const claim = { id: 'deaths', speaker: 'A', text: 'Many.' }
    expect(contentOf({ claims: [claim] }).claims).toEqual([{ ...claim, verification: 'unverified' }])
  })
})

const claim = { id: 'a', speaker: 'S', text: 'T' }
const source = { publisher: 'P' }
const many = <T>(count: number, make: (at: number) => T) => Array.from({ length: count }, (_, at) => make(at))
const track = { track: 'ceasefire' }

describe('a payload is refused', () => {
  it.each<readonly [string, unknown, string]>([
    ['null', null, ' This must be an object.'],
    ['a list', [], ' This must be an object.'],
    ['no type', without(filed(), 'type'), '/type "type" is missing.'],
    [
      'an unknown type',
      filed({}, { type: 'report.field' }),
      '/type This must be one of: report.filed, report.corr',
    ],
    ['an inherited type', filed({}, { type: 'constructor' }), '/type This must be one of: report.filed'],
    ['a type that is no text', filed({}, { type: ['report.filed'] }), '/type This must be one of'],
    [
      'an unknown key',
      filed({}, { occurred: '2025' }),
      '/occurred This key is not known here; known are type,',
    ],
    ['no timestamp', without(filed(), 'timestamp'), '/timestamp "timestamp" is missing.'],
    [
      'a day as timestamp',
      filed({}, { timestamp: '2025-05-18' }),
      '/timestamp This is not an instant; write date, time and offset as RFC 3339 does: 2025-05-18T14:00:00Z.',
    ],
    ['a number as timestamp', filed({}, { timestamp: 1 }), '/timestamp This must be an instant, a string.'],
    ['no data', without(filed(), 'data'), '/data "data" is missing.'],
    ['data that is a list', filed({}, { data: [] }), '/data This must be an object.'],
    [
      'no report to correct',
      other('report.corrected', { reason: 'R', headline: 'H' }),
      '/data/report "report" is',
    ],
    [
      'no reason',
      other('report.retracted', { report: 'r' }),
      '/data/reason Say why, in a sentence that stays in the ledger: as "reason" in JSON, as --reason on the command line.',
    ],
    [
      'content in a retraction',
      other('report.retracted', { report: 'r', reason: 'R', headline: 'H' }),
      '/data/headline',
    ],
    [
      'a report in a dismissal',
      other('proposal.dismissed', { report: 'r', reason: 'R' }),
      '/data/report This key is',
    ],
  ])('for %s', (_, json, fault) => {
    expect(faultsOf(json)).toContainEqual(expect.stringMatching(new RegExp(`^${RegExp.escape(fault)}`)))
  })

  it.each<readonly [string, Json, string]>([
    [
      'an unknown key',
      { occured: '2025' },
      '/occured This key is not known here (did you mean "occurred"?); known are scenario, track,',
    ],
    [
      'the key __proto__',
      JSON.parse('{"__proto__": {"track": "a"}}'),
      '/__proto__ This key is not known here',
    ],
    ['a scenario that is no id', { scenario: 'A story' }, '/scenario An id is made of lower-case letters'],
    ['a track that is no id', { track: null }, '/track This must be an id, a string such as "in-force".'],
    ['an event of no track', { event: 'agree' }, '/track This is missing: "event" is about a track'],
    ['positions on no track', { positions: {} }, '/track This is missing: "positions" is about a track'],
    ['an expectation on no track', { expected: null }, '/track This is missing: "expected" is about a track'],
    [
      'an override of no track',
      { override: { state: 'a', reason: 'R' } },
      '/track This is missing: "override"',
    ],
    [
      'event and override',
      { ...track, event: 'e', override: { state: 'a', reason: 'R' } },
      '/override An override',
    ],
    [
      'confirms and override',
      { ...track, confirms: 'p', override: { state: 'a', reason: 'R' } },
      '/override A report',
    ],
    [
      'an override without reason',
      { ...track, override: { state: 'a' } },
      '/override/reason Say why, in a sentence that stays in the ledger: as "reason" in JSON, as --why on the command line.',
    ],
    ['an empty confirms', { confirms: '' }, '/confirms This must not be blank.'],
    [
      'a time that is none',
      { occurred: 'yesterday' },
      '/occurred "yesterday" depends on the day on which it is read; write the date',
    ],
    [
      'a time that is a number',
      { occurred: 2025 },
      '/occurred This must be a time value, a string. Write "2025".',
    ],
    ['no time of occurrence', { occurred: null }, '/occurred This must be a time value, a string.'],
    [
      'a time with spaces',
      { ...track, expected: '2025-05-19 10:00' },
      '/expected "2025-05-19 10:00" is not a time value; write 2025-05-19T10:00.',
    ],
    ['an empty headline', { headline: '' }, '/headline This must not be blank.'],
    ['an invisible headline', { headline: ' \u200b\u00a0\ufeff' }, '/headline This must not be blank.'],
    ['a headline of two lines', { headline: 'a\nb' }, '/headline This must be a single line'],
    ['a line separator', { headline: 'a\u2028b' }, '/headline This must be a single line'],
    ['a long headline', { headline: 'x'.repeat(301) }, '/headline This has at most 300 characters.'],
    ['a long body', { body: 'x'.repeat(20_001) }, '/body This has at most 20,000 characters.'],
    ['a control character', { body: 'a\u0000' }, '/body This must be without control characters'],
    [
      'an unknown stance',
      { ...track, positions: { russia: 'agrees' } },
      '/positions/russia This must be one of: prop',
    ],
    [
      'a party under a name of two lines',
      { ...track, positions: { 'a/b\n': 'rejects' } },
      '/positions/a~1b\n An id is made of',
    ],
    [
      'a stance with its terms in one text',
      { ...track, positions: { russia: 'conditional: if the sanctions end' } },
      '/positions/russia This is a stance and its terms in one text; write {"stance":"conditional","terms":"if the sanctions end"}.',
    ],
    [
      'a misspelt stance',
      { ...track, positions: { russia: { stance: 'reject' } } },
      '/positions/russia/stance This must be one of: proposes, supports, accepts, conditional, rejects, undeclared (did you mean "rejects"?).',
    ],
    ['one party in place of a list', { by: 'russia' }, '/by This must be a list; write ["russia"].'],
    [
      'sources as addresses',
      { sources: ['https://example.org/a'] },
      '/sources/0 A source is an object; write {"url":"https://example.org/a"}.',
    ],
    [
      'sources as texts',
      { sources: ['NBC News'] },
      '/sources/0 A source is an object; write {"title":"NBC News"}.',
    ],
    ['a source as a list', { sources: [[]] }, '/sources/0 A source is an object; write {"url":"https://…"}.'],
    [
      'claims as texts',
      { claims: ['Many died.'] },
      '/claims/0 A claim is an object; write {"speaker": "…", "text": "…"}.',
    ],
    [
      'positions in a list',
      { ...track, positions: ['rejects'] },
      '/positions This must be an object, as in {"russia":"rejects"}.',
    ],
    [
      'too many positions',
      { ...track, positions: Object.fromEntries(many(51, (at) => [`p-${at}`, 'rejects'])) },
      '/positions At most 50',
    ],
    [
      'two claims of one id',
      { claims: [claim, { ...claim, text: 'U' }] },
      '/claims/1 An earlier claim of this report',
    ],
    ['a claim without text', { claims: [{ id: 'a', speaker: 'S' }] }, '/claims/0/text "text" is missing.'],
    [
      'a claim of nobody',
      { claims: [{ ...claim, speaker: ' ' }] },
      '/claims/0/speaker This must not be blank.',
    ],
    [
      'an unknown verification',
      { claims: [{ ...claim, verification: 'true' }] },
      '/claims/0/verification This must',
    ],
    [
      'a long claim',
      { claims: [{ ...claim, text: 'x'.repeat(2001) }] },
      '/claims/0/text This has at most 2,000',
    ],
    [
      'a long speaker',
      { claims: [{ ...claim, speaker: 'x'.repeat(201) }] },
      '/claims/0/speaker This has at most 200',
    ],
    [
      'too many claims',
      { claims: many(51, (at) => ({ ...claim, id: `c-${at}` })) },
      '/claims This list has at most 50',
    ],
    ['claims in an object', { claims: { a: claim } }, '/claims This must be a list.'],
    [
      'an empty source',
      { sources: [{}] },
      '/sources/0 A source has at least one of url, publisher and title.',
    ],
    [
      'a bare date as source',
      { sources: [source, { published: '2025' }] },
      '/sources/1 A source has at least one',
    ],
    [
      'a script as URL',
      { sources: [{ url: 'javascript:alert(1)' }] },
      '/sources/0/url This must be a whole URL',
    ],
    ['a URL without host', { sources: [{ url: 'https://' }] }, '/sources/0/url This must be a whole URL'],
    [
      'a URL with spaces',
      { sources: [{ url: ' https://example.org' }] },
      '/sources/0/url This must be a whole URL',
    ],
    [
      'a URL with a password',
      { sources: [{ url: 'https://desk:secret@example.org/' }] },
      '/sources/0/url This must be a URL without a user name',
    ],
    [
      'a URL with a user name',
      { sources: [{ url: 'https://desk@example.org/' }] },
      '/sources/0/url This must be a URL without a user name',
    ],
    [
      'a long URL',
      { sources: [{ url: `https://a.example/${'x'.repeat(2031)}` }] },
      '/sources/0/url A URL has at most',
    ],
    [
      'a bad date of a source',
      { sources: [{ ...source, published: '18 May' }] },
      '/sources/0/published "18 May" has no year; write',
    ],
    ['too many sources', { sources: many(51, () => source) }, '/sources This list has at most 50 entries.'],
    ['a long attribution', { attribution: 'x'.repeat(301) }, '/attribution This has at most 300'],
    ['a long author', { author: 'x'.repeat(301) }, '/author This has at most 300'],
  ])('for %s in its data', (_, data, fault) => {
    expect(faultsOf(filed(data))).toEqual([
      expect.stringMatching(new RegExp(`^${RegExp.escape(`/data${fault}`)}`)),
    ])
  })

  it('with all faults of one payload at once', () => {
    const faults = faultsOf(filed({ headline: 1, event: 7, extra: 0 }, { timestamp: 'now' }))
    expect(faults.map((fault) => fault.split(' ')[0]).sort()).toEqual([
      '/data/event',
      '/data/extra',
      '/data/headline',
      '/data/track',
      '/timestamp',
    ])
  })

  it('with no more than 200 faults', () => {
    const keys = Object.fromEntries(many(10, (at) => [`k${at}`, at]))
    expect(faultsOf(filed({ sources: many(50, () => ({ ...source, ...keys })) }))).toHaveLength(200)
  })
})

it('accepts texts and lists of just the greatest size', () => {
  const url = `https://a.example/${'x'.repeat(2030)}`
  expect(url).toHaveLength(2048)
  expect(
    faultsOf(
      filed({
        headline: 'x'.repeat(300),
        body: 'x'.repeat(20_000),
        claims: many(50, (at) => ({
          ...claim,
          id: `c-${at}`,
          text: 'x'.repeat(2000),
          speaker: 'x'.repeat(200),
        })),
        sources: many(50, () => ({ url, publisher: 'x'.repeat(300), title: 'x'.repeat(300) })),
        attribution: 'x'.repeat(300),
        author: 'x'.repeat(300),
      }),
    ),
  ).toEqual([])
})
