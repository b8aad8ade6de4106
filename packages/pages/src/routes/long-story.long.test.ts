import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../text/language/languages.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const start = Date.parse('2025-05-18T12:00:00Z')
const hour = 3_600_000
const reports = 1_010

let site: TalksSite

beforeAll(async () => {
  const states = { open: { title: 'Open', on: { go: 'shut' } }, shut: { title: 'Shut', on: { go: 'open' } } }
  const track = { initial: 'open', states }
  site = await talksSite({ title: 'Talks', tracks: { gate: track, door: track } })
  for (let n = 0; n < reports; n++) {
    const timestamp = new Date(start + n * hour).toISOString()
    const moved =
      n === 3 ? { track: 'door', event: 'go' } : n % 20 === 0 ? { track: 'gate', event: 'go' } : {}
    await site.report(`r${n}`, { headline: `Report ${n}`, occurred: timestamp, ...moved }, timestamp)
  }
})

const words = async (path: string) =>
  (await site.text(path)).replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ')

describe('a story of more items than a page reads', () => {
  const path = '/scenarios/talks'
  const pictures = [path, `${path}/tracks/gate`, '/v1/scenarios/talks/ribbon.svg']

  it('says in every picture from when on it is drawn', async () => {
    for (const picture of pictures)
      expect(await words(picture)).toContain('This story is long; it is drawn from 18 May 2025, 22:00')
    for (const { lang, ribbon } of languages)
      expect(await words(`${path}?lang=${lang}`)).toContain(ribbon.begins.split('{time}')[0])
  })

  it('says nothing of the kind in a picture of its last days', async () => {
    const lately = '/v1/scenarios/talks/ribbon.svg?from=2025-06-01'
    for (const picture of [`${path}?days=30`, lately])
      expect(await words(picture)).not.toContain('This story is long')
  })

  it('leads to all changes, with those before the picture', async () => {
    for (const [of, filter] of [
      [path, '?kind=change'],
      [`${path}/tracks/gate`, '?track=gate&amp;kind=change'],
    ] as const)
      expect(
        (await site.text(of)).replaceAll('?kind=change&amp;track=gate', '?track=gate&amp;kind=change'),
      ).toContain(`<a href="${path}${filter}#timeline">All changes</a>`)
    let page = await site.text(`${path}?kind=change`)
    const seen: string[] = []
    for (;;) {
      seen.push(...[...page.matchAll(/<article[^>]* id="report-([^"]*)"/g)].map(([, id = '']) => id))
      const [, older] = /<a[^>]* href="([^"]*)"[^>]*>Older</.exec(page) ?? []
      if (older === undefined) break
      page = await site.text(older.replaceAll('&amp;', '&'))
    }
    expect(seen).toContain('r3')
    expect(seen).toHaveLength(52)
  })

  it('draws each track in its present state from the beginning of that, however long ago it was', async () => {
    expect(await words('/v1/scenarios/talks/ribbon.svg')).toContain('Shut since 18 May 2025, 15:00 UTC')
  })

  it('does not count months that it has not read', async () => {
    const page = await site.text(path)
    expect(page).toContain('Earlier months are not counted here; the timeline has them.')
    expect(page).toContain('June 2025')
    expect(page.slice(page.indexOf('class="months"'))).not.toMatch(/>May 2025 \(/)
  })
})
