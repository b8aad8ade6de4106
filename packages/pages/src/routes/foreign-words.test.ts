import { beforeAll, describe, expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

/** A story in German, of which one track and one event have Ukrainian titles. */
const definition = {
  lang: 'de',
  title: 'Gespräche',
  summary: 'Wer wen trifft.',
  tracks: {
    deal: {
      title: 'Abkommen',
      initial: 'planned',
      events: { agree: { title: 'Beide stimmen zu' }, refuse: { title: { de: 'Ablehnung', uk: 'Відмова' } } },
      facts: { length: { title: 'Dauer', type: 'number', unit: { de: 'Tage', uk: 'днів' } } },
      states: {
        planned: {
          title: 'Geplant',
          on: { agree: 'agreed', refuse: 'refused' },
          deadlines: { vote: { title: 'Abstimmung', at: 'expected', policy: 'flag' } },
        },
        agreed: { title: 'Vereinbart', final: true },
        refused: { title: { de: 'Abgelehnt', uk: 'Відхилено' }, final: true },
      },
    },
    truce: {
      title: { de: 'Waffenruhe', uk: 'Перемирʼя' },
      initial: 'held',
      states: { held: { title: { de: 'Hält', uk: 'Тримається' }, final: true } },
    },
  },
}

const api = '/v1/scenarios/talks'

/** The language of each text of an SVG document that is marked with one, or in a group that is. */
function langsIn(svg: string): Readonly<Record<string, string | undefined>> {
  const groups = svg.matchAll(
    /<(g class="sd-[^"]*"|text)(?: lang="(\w+)")?(?:>| x=[^>]*>)(.*?)<\/(?:g|text)>/gs,
  )
  return Object.fromEntries(
    groups.map(([, , lang, inner = '']) => [/>([^<>]+)</.exec(`>${inner}<`)?.[1] ?? '', lang] as const),
  )
}

describe('words in another language than the reader’s', () => {
  let site: TalksSite
  const inUkrainian = async (path: string) => (await site.text(`${path}?lang=uk`)).replaceAll('\r\n ', '')

  beforeAll(async () => {
    site = await talksSite(definition)
    await site.report('r1', {
      headline: 'Sie reden',
      track: 'deal',
      expected: '2025-06-01T10:00:00Z',
      facts: { length: 30 },
      claims: [{ speaker: 'Ein Minister', text: 'Es hält.' }],
    })
  })

  it('are marked in badges, whose own language is the reader’s', async () => {
    const [story, deal, truce] = await Promise.all(
      ['/badge.svg', '/tracks/deal/badge.svg', '/tracks/truce/badge.svg'].map((path) =>
        inUkrainian(`${api}${path}`),
      ),
    )
    expect(story).toMatch(/^<svg [^>]* lang="uk" /)
    expect(langsIn(story ?? '')).toMatchObject({ Gespräche: 'de' })
    expect(deal).toMatch(/^<svg [^>]* lang="de" /)
    expect(langsIn(deal ?? '')).toEqual({ Abkommen: 'de', Geplant: 'de' })
    expect(truce).toMatch(/^<svg [^>]* lang="uk" /)
    expect(langsIn(truce ?? '')).toEqual({ Перемирʼя: undefined, Тримається: undefined })
  })

  it('are marked in diagrams, states and events alike', async () => {
    const drawn = await inUkrainian(`${api}/tracks/deal/diagram.svg`)
    expect(drawn).toMatch(/^<svg [^>]* lang="uk" /)
    expect(langsIn(drawn)).toMatchObject({
      Geplant: 'de',
      Vereinbart: 'de',
      'Beide stimmen zu': 'de',
      Відхилено: undefined,
      Відмова: undefined,
    })
  })

  it('are marked in calendars, if a name or a summary is made of them alone', async () => {
    const calendar = await inUkrainian(`${api}/calendar.ics`)
    expect(calendar).toContain('\r\nNAME;LANGUAGE=de:Gespräche\r\n')
    expect(calendar).toContain('\r\nSUMMARY;LANGUAGE=de:Abkommen: Abstimmung\r\n')
    expect(await site.text(`${api}/calendar.ics?lang=de`)).not.toContain('LANGUAGE=')
  })

  it('are marked in feeds', async () => {
    const atom = await inUkrainian(`${api}/feed.atom`)
    expect(atom).toContain('xml:lang="uk">')
    expect(atom).toContain('<title xml:lang="de">Gespräche</title>')
    expect(atom).toContain('<title xml:lang="de">Sie reden</title>')
  })

  it('are marked in what the page says to programs', async () => {
    const page = await site.text('/scenarios/talks?lang=uk')
    const [, json = ''] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page) ?? []
    expect(JSON.parse(json)).toMatchObject({
      headline: 'Gespräche',
      inLanguage: 'de',
      liveBlogUpdate: [{ headline: 'Sie reden', inLanguage: 'de' }],
      mentions: [{ text: 'Es hält.', inLanguage: 'de' }],
    })
  })

  it('have no unit of a number among them that is given in the reader’s', async () => {
    expect(await site.text('/scenarios/talks/tracks/deal?lang=uk')).toContain('30 днів')
    expect(await site.text('/scenarios/talks/tracks/deal?lang=de')).toContain('30 Tage')
  })
})
