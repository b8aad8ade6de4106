import { beforeEach, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'
import { validateAtom } from './testing/xml.ts'

const track = { initial: 'open', states: { open: { on: { end: 'over' } }, over: { final: true } } }
const definition = { title: 'Talks', tracks: { one: track, two: track } }

interface Item {
  readonly id: string
  readonly content_html: string
  readonly date_modified: string
}

let site: TalksSite

beforeEach(async () => {
  site = await talksSite(definition)
})

const moment = (minute: number) =>
  new Date(Date.parse('2025-05-18T13:00:00Z') + minute * 60_000).toISOString()

const file = (report: string, minute: number, data: object) =>
  site.report(report, { headline: report, occurred: moment(minute), ...data }, moment(minute))

const correct = async (report: string, minute: number, data: object) => {
  site.told.at(moment(minute))
  const said = {
    scenario: 'talks',
    report,
    reason: 'Wrong track.',
    headline: report,
    occurred: moment(0),
    ...data,
  }
  const payload = { type: 'report.corrected', timestamp: moment(minute), data: said }
  await site.told.file(`c-${report}-${minute}`, payload)
}

const retract = async (report: string, minute: number) => {
  site.told.at(moment(minute))
  const data = { scenario: 'talks', report, reason: 'Invented.' }
  await site.told.file(`x-${report}`, { type: 'report.retracted', timestamp: moment(minute), data })
}

const feed = async (of: string) => {
  const answer = await site.app.request(`/v1/scenarios/talks/tracks/${of}/feed.json`)
  return ((await answer.json()) as { readonly items: readonly Item[] }).items
}

const named = async (of: string, report: string) =>
  (await feed(of)).find(({ id }) => id.endsWith(`/reports/${report}`))

const left = 'this report is no longer about this track.'

describe('the feed of a track that a correction took a report from', () => {
  it('says that the report has left, and the new track has it', async () => {
    await file('r', 1, { track: 'one' })
    await correct('r', 2, { track: 'two' })
    const told = await named('one', 'r')
    expect(told?.content_html).toBe(`<p>Corrected on 18 May 2025, 13:02 UTC: ${left}</p>`)
    expect(Date.parse(told?.date_modified ?? '')).toBe(Date.parse(moment(2)))
    expect((await named('two', 'r'))?.content_html).not.toContain(left)
    const atom = await site.text('/v1/scenarios/talks/tracks/one/feed.atom')
    validateAtom(atom)
    expect(atom).toMatch(/<at:deleted-entry ref="[^"]*\/reports\/r" when="2025-05-18T13:02:00.000Z">/)
    expect(atom).toContain(left)
    expect(await site.text('/v1/scenarios/talks/feed.atom')).not.toContain(left)
  })

  it('says so even if the report is of no track any more, dated by when it left', async () => {
    await file('r', 1, { track: 'one' })
    await correct('r', 2, {})
    await correct('r', 3, { track: 'two' })
    await retract('r', 4)
    const told = await named('one', 'r')
    expect(told?.content_html).toContain(left)
    expect(Date.parse(told?.date_modified ?? '')).toBe(Date.parse(moment(2)))
    expect((await named('two', 'r'))?.content_html).toContain('Retracted on')
  })

  it('has it again if another correction gave it back', async () => {
    await file('r', 1, { track: 'one' })
    await correct('r', 2, { track: 'two' })
    await correct('r', 3, { track: 'one' })
    expect((await named('one', 'r'))?.content_html).not.toContain(left)
    expect((await named('two', 'r'))?.content_html).toContain(left)
  })

  it('says so however long ago the report was filed, while the correction is news', async () => {
    await file('r', 1, { track: 'one' })
    for (let n = 0; n < 60; n++) await file(`m${n}`, 10 + n, { track: 'two' })
    await correct('r', 100, { track: 'two' })
    expect((await named('one', 'r'))?.content_html).toContain(left)
    for (let n = 0; n < 60; n++) await file(`n${n}`, 110 + n, { track: 'two' })
    expect(await named('one', 'r')).toBeUndefined()
  })
})

describe('the feed of a track beside one with all the news', () => {
  const reads = async (of: string) => {
    site.asked.length = 0
    await feed(of)
    return site.asked.length
  }

  it('costs no read for the reports of another track', async () => {
    for (let n = 0; n < 5; n++) await file(`o${n}`, n, { track: 'one' })
    for (let n = 0; n < 45; n++) await file(`t${n}`, 10 + n, { track: 'two' })
    expect(await reads('one')).toBeLessThan(12)
  })

  it('costs a bounded number of reads even if it is unknown what the news corrected', async () => {
    for (let n = 0; n < 100; n++) await file(`t${n}`, n, { track: 'two' })
    for (let n = 0; n < 25; n++) await correct(`t${n}`, 110 + n, { track: 'two', occurred: moment(n) })
    for (let n = 25; n < 50; n++) await retract(`t${n}`, 110 + n)
    expect(await reads('one')).toBeLessThan(45)
  })
})
