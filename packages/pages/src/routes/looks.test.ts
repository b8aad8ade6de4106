import { describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const definition = {
  title: 'Talks',
  parties: { russia: { name: 'Russia' } },
  tracks: {
    deal: {
      title: 'The deal',
      initial: 'planned',
      states: {
        planned: { title: 'Planned', on: { agree: 'agreed' } },
        agreed: {
          title: 'Agreed',
          on: { end: 'over' },
          deadlines: { end: { at: 'expected', policy: 'flag' } },
        },
        over: { title: 'Over', final: true },
      },
    },
  },
}

const page = '/scenarios/talks'
const api = '/v1/scenarios/talks'
const surfaces = [
  '/',
  page,
  `${page}/tracks/deal`,
  `${page}/embed`,
  `${page}/embed?compact`,
  `${api}/ribbon.svg`,
  `${api}/badge.svg`,
  `${api}/tracks/deal/badge.svg`,
  `${api}/tracks/deal/diagram.svg`,
  `${api}/feed.atom`,
  `${api}/feed.json`,
  `${api}/calendar.ics`,
]

/** The text of each surface without its markup, and unfolded as calendars are. */
async function words(site: TalksSite, path: string, lang = 'en'): Promise<string> {
  const text = await site.text(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
  return text.replaceAll('\r\n ', '').replaceAll(/<(?:style|script)[^]*?<\/(?:style|script)>|<[^>]*>/g, '')
}

async function agreed(by: object = { event: 'agree' }): Promise<TalksSite> {
  const site = await talksSite(definition)
  await site.report('r1', { headline: 'They agreed', track: 'deal', expected: '2025-06-01', ...by })
  return site
}

describe('looks it on every surface', () => {
  it.each([
    ['en', /contested/i],
    ['de', /umstritten|bestritten/i],
    ['uk', /спірно|заперечує/i],
  ])('what is contested, in %s', async (lang, says) => {
    const site = await agreed()
    for (const path of surfaces) expect(await words(site, path, lang), path).not.toMatch(says)
    await site.report('r2', { headline: 'No such deal', disputes: 'r1', by: ['russia'] })
    for (const path of surfaces) expect(await words(site, path, lang), path).toMatch(says)
  })

  it.each([
    ['en', /set by an editor/i],
    ['de', /von der Redaktion/i],
    ['uk', /визначила редакція/i],
  ])('what an editor set, in %s', async (lang, says) => {
    const site = await agreed({ override: { state: 'agreed', reason: 'Both said so.' } })
    for (const path of surfaces) expect(await words(site, path, lang), path).toMatch(says)
    await site.report('r2', { headline: 'It ended', track: 'deal', event: 'end' })
    for (const path of [page, `${page}/tracks/deal`, `${page}/embed`])
      expect(await words(site, path), path).toContain('Set by an editor earlier on: Both said so.')
    for (const path of [`${api}/badge.svg`, `${api}/tracks/deal/diagram.svg`])
      expect(await words(site, path), path).not.toMatch(/set by an editor/i)
  })

  it.each([
    ['en', /archived/i],
    ['de', /abgelegt/i],
    ['uk', /архів/i],
  ])('what is archived, in %s; and it waits for nothing', async (lang, says) => {
    const site = await agreed()
    const by = { kind: 'key', name: 'desk', authority: 'reviewer' } as const
    const settings = { archived: true }
    await site.told.scenarios.changeSettings('talks', { settings, by, sha256: '', expects: () => true })
    const apart = surfaces.filter((path) => path !== '/' && !path.endsWith('diagram.svg'))
    for (const path of ['/?archived=true', ...apart])
      expect(await words(site, path, lang), path).toMatch(says)
    site.told.at('2025-06-10T12:00:00Z')
    for (const path of ['/?archived=true', ...apart])
      expect(await words(site, path), path).not.toMatch(/time has passed|No news/i)
    const events = (await words(site, `${api}/calendar.ics`)).split('BEGIN:VEVENT').slice(1)
    expect(events.filter((event) => !event.includes('STATUS:CANCELLED'))).toEqual([])
    expect(JSON.parse(await site.text(`${api}/feed.json`))).toMatchObject({ expired: true })
  })

  it.each([
    ['en', 'Then'],
    ['de', 'Damals'],
    ['uk', 'Тоді'],
  ])('what was so at another moment, in %s', async (lang, then) => {
    const site = await agreed()
    const shown = [page, `${page}/tracks/deal`, `${page}/claims`, `${api}/ribbon.svg`]
    const diagram = `${api}/tracks/deal/diagram.svg`
    for (const path of [...shown, diagram]) {
      const text = await words(site, `${path}?asOf=2025-05-18T12:10:00Z`, lang)
      expect(text, path).toMatch(/2025.*12:10/)
    }
    expect(await words(site, `${diagram}?asOf=2025-05-18T12:10:00Z`, lang)).toContain(then)
    expect(await site.text(`${page}?asOf=2025-05-18T12:10:00Z`)).not.toContain('/card.png')
    for (const [path, line] of [
      [page, /class="beyond"[^]*<h2[^>]*>Then</],
      [`${api}/ribbon.svg`, /class="beyond"/],
    ] as const) {
      expect(await site.text(`${path}?asOf=2025-05-18T12:10:00Z`)).toMatch(/>18 May<\/text>/)
      expect(await site.text(path)).not.toMatch(line)
    }
    expect(await site.text(`${page}?asOf=2025-05-18T12:10:00Z`)).toMatch(/<h2[^>]*>Then</)
  })
})
