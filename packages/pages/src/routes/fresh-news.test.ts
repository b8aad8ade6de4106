import { beforeEach, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
})

/** The box of news: its title, its headlines and its link to the rest. */
async function box(query = '') {
  const page = await site.text(`/scenarios/talks${query}`)
  const [html = ''] = /<section id="glance-new".*?<\/section>/s.exec(page) ?? []
  const [, rest = '', words = ''] = /<p class="fine"><a href="([^"]*)">([^<]*)/.exec(html) ?? []
  return {
    title: /<h2[^>]*>(.*?)<\/h2>/s.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, ''),
    headlines: [...html.matchAll(/\/reports\/([^"]*)"/g)].map(([, id]) => id),
    dates: [...html.matchAll(/<span class="fine">(.*?)<\/span><\/li>/gs)].map(([, date = '']) =>
      date.replaceAll(/<[^>]*>/g, ''),
    ),
    rest: rest.replaceAll('&amp;', '&'),
    words,
    kept: html.includes('data-revision'),
  }
}

/** The reports on the timeline of a page. */
async function listed(path: string) {
  const page = await site.text(path)
  return [...page.matchAll(/<article[^>]* id="report-([^"]*)"/g)].map(([, id]) => id)
}

async function reports(from: number, to: number, timestamp: string) {
  for (let n = from; n < to; n++)
    await site.report(`r${n}`, { headline: `They spoke, ${n}`, occurred: timestamp }, timestamp)
}

it('is what happened shortly before, on the page of a past moment', async () => {
  await reports(0, 5, '2025-05-18T12:30:00Z')
  await reports(5, 10, '2025-07-20T12:00:00Z')
  await site.report(
    'late',
    { headline: 'They had met', occurred: '2025-05-18T12:20:00Z' },
    '2025-07-20T12:00:00Z',
  )
  site.told.at('2025-07-20T12:01:00Z')
  const then = await box('?asOf=2025-05-18T12:40:00Z')
  expect(then).toMatchObject({ title: 'New at that time', headlines: ['r4', 'r3', 'r2'], words: '3 more' })
  expect(then.rest).toBe('#timeline')
  // The next visit to the present page counts from the revision that the reader saw there.
  expect([then.kept, (await box()).kept]).toEqual([false, true])
  expect(await box('?asOf=2025-06-20T12:00:00Z')).toMatchObject({ title: 'Last report', headlines: ['r4'] })
  expect(await box('?asOf=2025-06-20T12:00:00Z&knownAt=2025-07-01T00:00:00Z')).toMatchObject({
    title: 'Last report',
    headlines: ['r4'],
  })
  expect(await box('?knownAt=2025-05-18T13:00:00Z')).toMatchObject({
    title: 'New at that time',
    headlines: ['r4', 'r3', 'r2'],
  })
})

it('says when a report happened and, if that is long before, when it was recorded', async () => {
  const later = '2026-11-29T11:51:00Z'
  await site.report('old', { headline: 'Homes were shelled', occurred: '2025-05-18T09:00:00Z' }, later)
  await site.report('now', { headline: 'They spoke', occurred: '2026-11-29T11:00:00Z' }, later)
  site.told.at(later)
  expect((await box()).dates).toEqual([
    '29 Nov 2026, 11:00',
    '18 May 2025, 09:00 · Recorded 29 Nov 2026, 11:51',
  ])
  const data = { scenario: 'talks', report: 'now', reason: 'They did not.' }
  await site.told.file('gone', { type: 'report.retracted', timestamp: later, data })
  expect((await box()).dates[0]).toBe('29 Nov 2026, 11:00 · Recorded 29 Nov 2026, 11:51')
})

it('leads to all that is new since yesterday, and to nothing else', async () => {
  await reports(0, 3, '2025-05-18T12:30:00Z')
  await reports(3, 9, '2025-05-20T12:30:00Z')
  const { headlines, words, rest } = await box()
  expect([headlines, words]).toEqual([['r8', 'r7', 'r6'], '3 more'])
  expect(rest).toBe('/scenarios/talks?kind=new&since=4#timeline')
  const path = rest.replace('#timeline', '')
  expect(await listed(path)).toEqual(['r8', 'r7', 'r6', 'r5', 'r4', 'r3'])
  expect(await site.text(path)).toContain('<option value="new" selected="">What is new</option>')
  const seen = await box('?since=2')
  expect([seen.words, seen.rest]).toEqual(['5 more', '/scenarios/talks?kind=new&since=2#timeline'])
})

it('is by the order of recording: what is told late, corrected or retracted is new however old it is', async () => {
  await reports(0, 2, '2025-05-18T12:30:00Z')
  const later = '2025-05-25T12:00:00Z'
  site.told.at(later)
  const amend = (id: string, type: string, data: object) =>
    site.told.file(id, {
      type,
      timestamp: later,
      data: { scenario: 'talks', reason: 'It was wrong.', ...data },
    })
  await amend('c1', 'report.corrected', { report: 'r0', headline: 'They wrote', occurred: '2025-05-18' })
  await amend('c2', 'report.retracted', { report: 'r1' })
  await site.report('late', { headline: 'They had met', occurred: '2025-05-18T12:01:00Z' }, later)
  expect((await box()).headlines).toEqual(['late', 'r1', 'r0'])
  expect(await site.text('/scenarios/talks')).toMatch(/Retracted<\/span> <a href="[^"]*\/r1"><del>/)
  expect(await site.text('/scenarios/talks')).not.toMatch(/<a href="[^"]*\/r0"><del>/)
})

it('says so if there is more than it counts', async () => {
  await reports(0, 240, '2025-05-18T12:30:00Z')
  expect((await box('?since=1')).words).toBe('at least 197 more')
  expect((await box()).words).toBe('at least 197 more')
  expect((await box('?since=238')).words).toBe('')
})
