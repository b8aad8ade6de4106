import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, it } from 'vitest'
import { english as texts } from '../text/english/english.ts'
import { calendar } from './calendar.ts'
import { calendarText } from '../text/safe-text.ts'
import { calendarDays } from './testing/calendar-days.ts'
import { hostile, hostileStatus, leaks } from './testing/hostile.ts'
import { names } from './testing/story-names.ts'
import { at, authority, base, call, mondayAtTen, status, trackStatus } from './testing/statuses.ts'

const now = Date.parse('2025-05-18T22:30:00Z')
const revised = Date.parse('2025-05-18T22:10:00Z')

/** Reads a calendar with two parsers, which have to agree. */
function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text))
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  const others = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT')
  expect(
    others.map(({ uid, summary, description, status, sequence, datetype, start }) => [
      uid,
      summary,
      description,
      status,
      Number(sequence),
      datetype === 'date',
      datetype === 'date' ? start.toDateString() : start.getTime(),
    ]),
  ).toEqual(
    events.map(({ uid, summary, description, sequence, startDate, component }) => [
      uid,
      summary,
      description,
      component.getFirstPropertyValue('status'),
      sequence,
      startDate.isDate,
      startDate.isDate ? startDate.toJSDate().toDateString() : startDate.toJSDate().getTime(),
    ]),
  )
  return { root, events }
}

function eventsOf(tracks: ReturnType<typeof status>['tracks'], at = now) {
  return read(calendar({ status: status({ tracks }), names, texts, base, authority, now: at, revised }))
    .events
}

const dueAt = (instant: string) => ({
  'thirty-days': {
    status: 'ahead',
    ...at(instant),
    event: 'expire',
    policy: 'apply',
  } as const,
})

describe('the calendar', () => {
  it('gives a time in an unknown zone its day, in words, and no hour', () => {
    const [event, ...others] = eventsOf({ 'leaders-call': call })
    expect(others).toEqual([])
    expect(event?.startDate.toString()).toBe('2025-05-19')
    expect(event?.endDate.toString()).toBe('2025-05-20')
    expect(event?.startDate.isDate).toBe(true)
    expect(event?.summary).toBe('Trump–Putin call: next step expected (time not certain)')
    expect(event?.description).toContain('Mon, 19 May 2025, 10:00, time zone not stated.')
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
  })

  it('times an exact deadline to its instant, and takes it as certain', () => {
    const [event] = eventsOf({
      ceasefire: trackStatus({ state: 'in-force', deadlines: dueAt('2025-06-19T12:00:00Z') }),
    })
    expect(event?.startDate.toString()).toBe('2025-06-19T12:00:00Z')
    expect(event?.component.getFirstProperty('dtend')).toBeNull()
    expect(event?.description).toContain('If no report says otherwise, it counts as “Expired” after that.')
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('keeps an exact expected time tentative, as nobody knows that it will happen', () => {
    const [event] = eventsOf({ call: trackStatus({ expected: at('2025-05-19T14:00:00Z') }) })
    expect(event?.uid).toBe('ukraine-diplomatic-track/call/expected@tracker.example')
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
  })

  it('has one entry for each deadline, and one for an expected step that none of them waits for', () => {
    const deadlines = { ...dueAt('2025-06-19T12:00:00Z'), ...call.deadlines }
    const uids = eventsOf({
      a: trackStatus({ deadlines }),
      b: trackStatus({ deadlines, expected: mondayAtTen }),
      c: trackStatus({ expected: at('2025-05-19T14:00:00Z'), deadlines }),
    }).map(({ uid }) => uid.replace('ukraine-diplomatic-track/', '').replace('@tracker.example', ''))
    expect(uids).toEqual([
      'a/deadlines/thirty-days',
      'a/deadlines/call-time',
      'b/deadlines/thirty-days',
      'b/deadlines/call-time',
      'c/deadlines/thirty-days',
      'c/deadlines/call-time',
      'c/expected',
    ])
  })

  it('expects nothing more of a track that has come to its end', () => {
    const expected = at('2025-05-19T14:00:00Z')
    expect(eventsOf({ call: trackStatus({ expected, final: true }) })).toEqual([])
  })

  it('keeps what is over, and says that its passing means nothing by itself', () => {
    const expected = at('2025-05-19T14:00:00Z')
    const [event] = eventsOf({ call: trackStatus({ expected }) }, Date.parse('2025-05-20T00:00:00Z'))
    expect(event?.summary).toBe('30-day unconditional ceasefire: was expected')
    expect(event?.description).toContain('The time has passed; no report yet says whether it happened.')
  })

  it('gives the revision, when it was recorded, and a link', () => {
    const [event] = eventsOf({ 'leaders-call': call })
    const value = (name: string) => String(event?.component.getFirstPropertyValue(name))
    expect(event?.sequence).toBe(14)
    expect(value('last-modified')).toBe('2025-05-18T22:10:00Z')
    expect(value('dtstamp')).toBe('2025-05-18T22:10:00Z')
    expect(value('url')).toBe(`${base}/scenarios/ukraine-diplomatic-track#track-leaders-call`)
  })

  it('keeps what is no longer expected under its id, cancelled', () => {
    const time = at('2025-05-19T14:00:00Z')
    const ended = [{ track: 'call', time, names: ['expected'] }]
    const asked = { names, texts, base, authority, now, revised, ended }
    const [event] = read(calendar({ ...asked, status: status({ tracks: { call: trackStatus() } }) })).events
    expect(event?.uid).toBe('ukraine-diplomatic-track/call/expected@tracker.example')
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event?.summary).toBe('30-day unconditional ceasefire: no longer expected')
    const again = status({ tracks: { call: trackStatus({ expected: time }) } })
    expect(read(calendar({ ...asked, status: again })).events).toHaveLength(1)
  })

  it('names a deadline that is no longer expected', () => {
    const ended = [
      { track: 'ceasefire', time: at('2025-06-19T12:00:00Z'), names: ['deadlines/thirty-days', 'expected'] },
    ]
    const asked = { names, texts, base, authority, now, revised, ended }
    const { events } = read(calendar({ ...asked, status: status({ tracks: { ceasefire: trackStatus() } }) }))
    expect(events.map(({ summary }) => summary)).toEqual([
      '30-day unconditional ceasefire: The end of the thirty days (no longer expected)',
      '30-day unconditional ceasefire: no longer expected',
    ])
  })

  it.each([
    ['2026-12-10/..', '2026-12-10', '2026-12-11'],
    ['2026-12/..', '2026-12-01', '2026-12-02'],
    ['2026-12-10', '2026-12-10', '2026-12-11'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026', '2026-01-01', '2027-01-01'],
    ['202X', '2020-01-01', '2030-01-01'],
    ['2026-34', '2026-04-01', '2026-07-01'],
    ['2026-12-10~/2026-12-12?', '2026-12-10', '2026-12-13'],
    ['2026-12-10[Pacific/Kiritimati]', '2026-12-10', '2026-12-11'],
    ['2026-12-10T23:00[Etc/GMT+12]/..', '2026-12-10', '2026-12-11'],
    ['2026-12-10T23:30:00Z/2026-12-11T00:30:00Z', '2026-12-10', '2026-12-12'],
  ])('gives %s the days that were written', (written, start, end) => {
    expect(calendarDays(written)).toEqual([start, end])
  })

  it('stays within the years that a calendar can write', () => {
    const expected = { value: '9999', earliest: '9998-12-31T10:00:00Z', latest: '+010000-01-01T12:00:00Z' }
    const [event] = eventsOf({ call: trackStatus({ expected }) })
    expect(event?.endDate.toString()).toBe('9999-12-31')
  })

  it('is a calendar of no entries if nothing is due', () => {
    expect(eventsOf({ ceasefire: trackStatus() })).toEqual([])
  })

  it('lets no hostile text add a line, and folds each at 75 octets', () => {
    const text = calendar({ status: hostileStatus(), names, texts, base, authority, now, revised })
    const { root, events } = read(text)
    expect(leaks(text)).toEqual([])
    expect(events).toHaveLength(1)
    expect(events[0]?.summary).toContain('END:VEVENT BEGIN:VEVENT SUMMARY:injected')
    expect(events[0]?.summary).toContain('semi;colon,comma\\slash')
    // The parser leaves the text of a property that RFC 5545 does not know as it is written.
    expect(root.getFirstPropertyValue('name')).toBe(calendarText(hostile))
    const lines = text.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n]/.test(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('X-INJECTED'))).toEqual([])
    expect(lines.at(-1)).toBe('')
  })
})
