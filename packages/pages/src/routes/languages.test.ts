import { beforeAll, describe, expect, it } from 'vitest'
import { pagesApp } from '../routes.ts'
import { loadedAssets } from '../testing/loaded-assets.ts'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

type Said = (word: string) => unknown

/** A story with every text that a definition can have, each as `said` has it. */
const story = (said: Said) => ({
  lang: 'de',
  title: said('title'),
  summary: said('summary'),
  parties: { north: { name: said('north') }, south: { name: said('south') } },
  tracks: {
    deal: {
      title: said('deal'),
      summary: said('about'),
      initial: 'planned',
      events: {
        agree: { title: said('agree'), criteria: said('when') },
        end: { title: said('end'), criteria: said('whenever') },
      },
      facts: {
        scope: { title: said('scope'), type: 'choice', choices: { sea: said('sea') } },
        hosts: { title: said('hosts'), type: 'party' },
      },
      states: {
        planned: { title: said('planned'), on: { agree: 'agreed' } },
        agreed: {
          title: said('agreed'),
          on: { end: 'over' },
          deadlines: { vote: { title: said('vote'), at: 'expected', event: 'end', policy: 'propose' } },
        },
        over: { title: said('over'), final: true },
      },
    },
    truce: {
      title: said('truce'),
      initial: 'held',
      events: { lapse: { title: said('lapse') } },
      states: {
        held: {
          title: said('held'),
          on: { lapse: 'lapsed' },
          deadlines: { week: { title: said('week'), after: 'P1D', event: 'lapse', policy: 'apply' } },
        },
        lapsed: { title: said('lapsed'), final: true },
      },
    },
  },
  rules: {
    trust: {
      title: said('trust'),
      when: { party: 'north', on: 'deal', stance: ['accepts'] },
      track: 'deal',
      event: 'end',
      policy: 'propose',
    },
  },
})

const langs = ['en', 'de', 'uk'] as const

/** A word of the definition in each language, as in `title.uk`. */
const each: Said = (word) => Object.fromEntries(langs.map((lang) => [lang, `${word}.${lang}`]))

/** The languages in which a text has words of the definition, with these words. */
function saidIn(text: string): Readonly<Record<string, ReadonlySet<string>>> {
  const found: Record<string, Set<string>> = {}
  for (const [, word = '', lang = ''] of text.matchAll(/\b([a-z]+)\.(en|de|uk)\b/g))
    (found[lang] ??= new Set()).add(word)
  return found
}

async function told(definition: unknown): Promise<TalksSite> {
  const site = await talksSite(definition)
  await site.report('r1', {
    headline: 'They signed',
    track: 'deal',
    event: 'agree',
    expected: '2025-06-01',
    by: ['north'],
    to: ['south'],
    positions: { north: 'accepts', south: { stance: 'conditional', terms: 'Only in writing.' } },
    facts: { scope: 'sea', hosts: ['north', 'south'] },
    claims: [{ id: 'c', speaker: 'A minister', text: 'It holds.', verification: 'reported' }],
  })
  await site.report('r2', { headline: 'Denied', disputes: 'r1', by: ['south'] })
  site.told.at('2025-05-20T12:00:00Z')
  await site.told.scenarios.check('talks')
  return site
}

const page = '/scenarios/talks'
const api = '/v1/scenarios/talks'

/** Every surface that shows words of the definition, with some of those that it shows. */
const surfaces: Readonly<Record<string, string>> = {
  '/': 'title summary truce lapsed deal vote',
  [page]: 'title summary deal agreed truce lapsed north south planned over held week trust vote',
  [`${page}?asOf=2025-05-18T12:40:00Z`]: 'title summary deal agreed truce held lapsed week vote trust',
  [`${page}?kind=change`]: 'title deal planned agreed truce held lapsed week',
  [`${page}?asOf=nonsense`]: 'title',
  [`${page}?knownAt=2020-01-01T00:00:00Z`]: 'title',
  [`${page}/tracks/deal`]: 'title deal about agreed over end whenever scope sea hosts north south vote trust',
  [`${page}/tracks/nothing`]: 'title',
  [`${page}/claims`]: 'title deal',
  [`${page}/reports/r1`]: 'title deal planned agreed north south',
  [`${page}/revisions/2`]: 'title deal planned agreed north south scope sea hosts vote trust',
  [`${page}/revisions/4`]: 'title truce held lapsed week',
  [`${page}/embed`]: 'title deal agreed south truce lapsed',
  [`${page}/embed?compact`]: 'title deal agreed south truce lapsed',
  [`${api}/ribbon.svg`]: 'title deal planned agreed vote truce held lapsed',
  [`${api}/badge.svg`]: 'title',
  [`${api}/tracks/deal/badge.svg`]: 'deal agreed',
  [`${api}/tracks/deal/diagram.svg`]: 'deal planned agreed over agree end',
  [`${api}/feed.atom`]: 'title summary deal planned agreed truce held lapsed week north south over trust',
  [`${api}/feed.json`]: 'title summary deal planned agreed truce held lapsed week north south over trust',
  [`${api}/tracks/deal/feed.atom`]: 'title summary deal planned agreed north south over trust',
  [`${api}/tracks/deal/feed.json`]: 'title summary deal planned agreed north south over trust',
  [`${api}/calendar.ics`]: 'title deal vote over agreed',
}
const paths = Object.keys(surfaces)

/** The surfaces that mark words in another language than their own. */
const marked = paths.filter((path) => !path.startsWith(api) || path.endsWith('ribbon.svg'))

const at = (path: string, lang: string) => `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`

/** A surface as it is sent, unfolded as calendars are. */
const shown = async (site: TalksSite, path: string, lang: string) =>
  (await site.text(at(path, lang))).replaceAll('\r\n ', '')

/** The elements that hold a word of the definition and nothing else, with the language that they are marked as. */
const marks = (html: string, lang: string) =>
  html
    .matchAll(/<(?:bdi|h1|h2|dt|span|p|option|text)((?: [^>]*)?)>(?:<a [^>]*>)?([a-z]+)\.(en|de|uk)</g)
    .map(([, attributes = '', word = '', written]) => {
      const [, as = lang] = / lang="([^"]*)"/.exec(attributes) ?? []
      return { word, written, marked: as }
    })
    .toArray()

describe('a story in three languages', () => {
  let site: TalksSite

  beforeAll(async () => {
    site = await told(story(each))
  })

  it.each(paths)('is in the language that is asked for, and in no other, on %s', async (path) => {
    for (const lang of langs) {
      const said = saidIn(await shown(site, path, lang))
      expect(Object.keys(said), lang).toEqual([lang])
      expect([...(said[lang] ?? [])], lang).toEqual(expect.arrayContaining((surfaces[path] ?? '').split(' ')))
    }
  })

  it.each(marked)('needs no marks on %s', async (path) => {
    for (const lang of langs)
      for (const { word, written, marked } of marks(await shown(site, path, lang), lang))
        expect(marked, `${word}.${written} in ${lang}`).toBe(written)
  })

  it('is in the language that a browser prefers, and in English if nobody is asked', async () => {
    const headers = { 'Accept-Language': 'uk' }
    for (const path of paths) {
      const preferred = await (await site.app.request(path, { headers })).text()
      expect(Object.keys(saidIn(preferred)), path).toEqual([path.startsWith('/v1') ? 'en' : 'uk'])
    }
  })

  it('has another version in each language', async () => {
    for (const path of paths) {
      const answers = await Promise.all(langs.map(async (lang) => site.app.request(at(path, lang))))
      if (!answers.every(({ ok }) => ok)) continue
      expect(new Set(answers.map(({ headers }) => headers.get('ETag'))).size, path).toBe(langs.length)
    }
  })

  it('draws the same picture as a story in that language alone', async () => {
    const { assets } = await loadedAssets()
    const alone = await told(story((word) => `${word}.uk`))
    const [several, one] = [site, alone].map(({ told: { deps } }) =>
      pagesApp({ ...deps, base: 'https://tracker.example', version: '1', assets }),
    )
    for (const path of [`${page}/revisions/3/card.png`, `${page}/reports/r1/card.png`]) {
      const picture = async (app: typeof one, lang: string) => {
        const answer = await app?.request(at(path, lang))
        return Buffer.from(await (answer ?? new Response()).arrayBuffer())
      }
      const ukrainian = await picture(several, 'uk')
      expect(ukrainian.length, path).toBeGreaterThan(1_000)
      expect(ukrainian.equals(await picture(one, 'uk')), path).toBe(true)
      expect(ukrainian.equals(await picture(several, 'de')), path).toBe(false)
    }
  })

  it('is in its own language to programs', async () => {
    const answer = await site.whole.request(api, { headers: { 'Accept-Language': 'uk' } })
    expect(Object.keys(saidIn(await answer.text()))).toEqual(['de'])
  })
})

/** Words that have no Ukrainian; the last has not even German, which the definition is in. */
const inGerman = ['title', 'summary', 'deal', 'agreed', 'vote', 'north', 'sea', 'trust', 'end', 'whenever']
const inEnglish = ['south']

describe('a story in which texts lack a language', () => {
  let site: TalksSite

  beforeAll(async () => {
    const some = (word: string) => {
      const said = inEnglish.includes(word) ? ['en'] : inGerman.includes(word) ? ['en', 'de'] : langs
      return Object.fromEntries(said.map((lang) => [lang, `${word}.${lang}`]))
    }
    site = await told(story(some))
  })

  it.each(paths)('has these in its own, and the others in the one that is asked for, on %s', async (path) => {
    const said = saidIn(await shown(site, path, 'uk'))
    const words = Object.values(said).flatMap((found) => [...found])
    expect(words).toEqual(expect.arrayContaining((surfaces[path] ?? '').split(' ')))
    expect([...(said['de'] ?? [])].filter((word) => !inGerman.includes(word))).toEqual([])
    expect([...(said['en'] ?? [])].filter((word) => !inEnglish.includes(word))).toEqual([])
    const others = [...inGerman, ...inEnglish]
    expect([...(said['uk'] ?? [])].filter((word) => others.includes(word))).toEqual([])
  })

  it.each(marked)('marks these on %s', async (path) => {
    const found = marks(await shown(site, path, 'uk'), 'uk')
    expect(found).toContainEqual({ word: 'title', written: 'de', marked: 'de' })
    for (const { word, written, marked } of found) expect(marked, word).toBe(written)
  })
})
