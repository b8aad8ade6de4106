import { beforeEach, describe, expect, it } from 'vitest'
import { hostile, leaks } from '../channels/testing/hostile.ts'
import { readXml } from '../channels/testing/xml.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const path = '/v1/scenarios/talks/ribbon.svg'

let site: TalksSite

beforeEach(async () => {
  site = await talksSite()
  await site.report('r1', { headline: 'They met', track: 'talks', event: 'hold' })
})

describe('the picture of a scenario', () => {
  const drawn = async (query = '') => readXml(await site.text(`${path}${query}`)).texts

  it('has a bar for each stay, linked to its report, and says the same in words', async () => {
    const texts = await drawn()
    const held = 'Held since 18 May 2025, 12:30 UTC'
    expect(texts).toContain(held)
    expect(texts).toContain('https://tracker.example/scenarios/talks/reports/r1')
    expect(texts).toContain(`The talks: Planned until 18 May 2025, 12:30 UTC; ${held}.`)
  })

  it('is drawn for past moments, for a period, and in other languages', async () => {
    const past = await drawn('?asOf=2025-05-18T12:10:00Z')
    expect(past).toContain('The talks: Planned throughout.')
    expect(past).toContain('Talks. The situation on 18 May 2025, 12:10 UTC, as known now.')
    // The record began later.
    expect(await drawn('?from=2025-05-10&to=2025-05-15')).toContain(
      'The talks: nothing recorded in this period.',
    )
    expect(await drawn('?from=2025-05-10&to=2025-05-19')).toContain(
      'The talks: Planned until 18 May 2025, 12:30 UTC; Held since 18 May 2025, 12:30 UTC.',
    )
    expect(await drawn('?lang=de')).toContain('jetzt')
  })

  it('cuts no title, name, state or note, however long they are', async () => {
    const long = (what: string) => `${what} “at length” and then some `.repeat(5).trim()
    const states = { open: { title: long('Open'), on: { close: 'shut' } }, shut: { final: true } }
    const tracks = { only: { title: long('Only'), initial: 'open', states } }
    const other = await talksSite({ title: long('Talks'), tracks })
    const svg = await other.text(`${path}?asOf=2025-05-18T12:00:00Z&lang=de`)
    const words = [...svg.matchAll(/<text [^>]*class="(?:title|name|soft)"[^>]*>([^<]*)/g)]
      .map(([, line]) => line)
      .join(' ')
    for (const what of ['Talks', 'Only', 'Open']) expect(words).toContain(long(what))
    expect(words).toContain('Stand vom 18. Mai 2025, 12:00 UTC, wie heute bekannt.')
    expect(words).not.toContain('…')
  })

  it('writes the title of a state beside the mark that an editor set it, never over it', async () => {
    const override = { state: 'planned', reason: 'They did not meet.' }
    await site.report('r2', { headline: 'Not held', track: 'talks', override }, '2025-05-22T12:00:00Z')
    site.told.at('2025-05-29T12:00:00Z')
    const svg = await site.text(path)
    const indents = [...svg.matchAll(/<text [^>]*dx="(\d+)"[^>]*>(Planned|Held)</g)]
    expect(indents.map(([, dx, title]) => [title, dx])).toEqual([
      ['Held', '5'],
      ['Planned', '11'],
    ])
  })

  it('gives times to the minute', async () => {
    await site.report(
      'r2',
      { headline: 'They left', occurred: '2025-05-18T12:31:17Z' },
      '2025-05-18T12:40:00Z',
    )
    const corrected = { scenario: 'talks', report: 'r1', reason: 'At another time.' }
    const data = {
      ...corrected,
      headline: 'They met',
      track: 'talks',
      event: 'hold',
      occurred: '2025-05-18T12:29:17Z',
    }
    await site.told.file('c1', { type: 'report.corrected', timestamp: '2025-05-18T12:40:00Z', data })
    expect(await drawn()).toContain('Held since 18 May 2025, 12:29 UTC')
  })

  it('draws a date beyond the picture within it, at its edge', async () => {
    const other = await talksSite()
    await other.report('r1', { headline: 'They will meet', track: 'talks', expected: '2026-05' })
    const svg = await other.text(path)
    const [, x, width] = /class="window-ahead"><rect x="([\d.]+)%"[^>]* width="([\d.]+)%"/.exec(svg) ?? []
    expect(Number(width)).toBeGreaterThan(0)
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(100)
  })

  it('writes the title of a state over the next one that fades in, if it can be read there', async () => {
    const states = (tone: string) => ({
      first: { title: 'Kept up for quite a while', tone, on: { end: 'last' } },
      last: { title: 'Last', tone: 'rest', final: true },
    })
    const drawnIn = async (tone: string) => {
      const other = await talksSite({
        title: 'T',
        tracks: { only: { title: 'Only', initial: 'first', states: states(tone) } },
      })
      const later = '2025-05-21T12:00:00Z'
      await other.report(
        'r1',
        { headline: 'It ended', track: 'only', event: 'end', occurred: '2025-05-19' },
        later,
      )
      return other.text(path)
    }
    const words = />Kept up for quite a while<\/text>/
    const readable = await drawnIn('open')
    expect(readable).toMatch(words)
    expect(readable.search(words)).toBeGreaterThan(readable.lastIndexOf('class="fade"'))
    expect(await drawnIn('done')).not.toMatch(words)
  })

  it('refuses what is no period, and names the parameter', async () => {
    for (const [query, parameter] of [
      ['from=soon', 'from'],
      ['from=2025-05-15&to=2025-05-10', 'to'],
      ['to=2025-05-15/..', 'to'],
    ]) {
      const answer = await site.app.request(`${path}?${query}`)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toMatchObject({ type: '/problems/query-invalid', parameter })
    }
  })

  it('stays a drawing whatever people wrote', async () => {
    const title = hostile
      .toWellFormed()
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .slice(0, 190)
    const states = { open: { title, on: { close: 'shut' } }, shut: { final: true } }
    const other = await talksSite({
      title,
      tracks: { only: { title, initial: 'open', states } },
    })
    const svg = await other.text(path)
    expect(readXml(svg).names).not.toContain('script')
    expect(readXml(svg).names).not.toContain('@onload')
    expect(leaks(svg)).toEqual([])
  })

  it('reads nothing of the table while nothing has changed, and moves on with the minute', async () => {
    const etag = (await site.app.request(path)).headers.get('ETag') ?? ''
    const again = () => site.app.request(path, { headers: { 'If-None-Match': etag } })
    site.asked.length = 0
    expect((await again()).status).toBe(304)
    expect(site.asked).toEqual([])
    site.told.at('2025-05-18T12:31:00Z')
    expect((await again()).status).toBe(200)
  })
})
