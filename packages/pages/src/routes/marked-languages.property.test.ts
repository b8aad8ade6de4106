import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type TalksSite, talksSite } from '../testing/talks-site.ts'

const languages = ['en', 'de', 'uk'] as const
type Lang = (typeof languages)[number]

/** A text in some of the languages; in each it is one word that names the language, such as `de7x`. */
type Texts = string | Partial<Record<Lang, string>>

const anyLang = fc.constantFrom(...languages)
const someLangs = fc.option(fc.uniqueArray(anyLang, { minLength: 1 }), { nil: undefined })

interface Drawn {
  readonly own: Lang
  /** The languages of each text; without any, it is in the definition's own. */
  readonly of: readonly (readonly Lang[] | undefined)[]
}

const anyStory = fc.record({ own: anyLang, of: fc.array(someLangs, { minLength: 27, maxLength: 27 }) })

/** The definition of a story that has something in every place in which a sentence names something. */
function storyOf({ own, of }: Drawn) {
  let count = 0
  const text = (): Texts => {
    const n = count++
    const word = (lang: Lang) => `${lang}${n}x`
    const langs = of[n]
    return langs ? Object.fromEntries(langs.map((lang) => [lang, word(lang)])) : word(own)
  }
  const deadlines = (title: Texts) => ({ vote: { title, at: 'expected', policy: 'flag' } })
  return {
    lang: own,
    title: text(),
    summary: text(),
    parties: { one: { name: text() }, two: { name: text() } },
    tracks: {
      deal: {
        title: text(),
        initial: 'planned',
        events: { agree: { title: text() }, refuse: { title: text() } },
        facts: {
          length: { title: text(), type: 'number', unit: text() },
          start: { title: text(), type: 'time' },
          scope: { title: text(), type: 'choice', choices: { land: text(), sea: text() } },
          who: { title: text(), type: 'party' },
        },
        states: {
          planned: {
            title: text(),
            on: { agree: 'agreed', refuse: 'refused' },
            deadlines: deadlines(text()),
          },
          agreed: {
            title: text(),
            on: { refuse: 'refused' },
            deadlines: { end: { title: text(), after: 'P1D', policy: 'apply', event: 'refuse' } },
          },
          refused: { title: text(), on: { agree: 'agreed' } },
        },
      },
      truce: {
        title: text(),
        initial: 'held',
        events: { stop: { title: text() } },
        states: { held: { title: text(), on: { stop: 'over' } }, over: { title: text(), final: true } },
      },
    },
    rules: {
      calm: {
        title: text(),
        when: {
          all: [
            { track: 'deal', in: ['refused'] },
            { party: 'one', on: 'deal', stance: ['rejects'] },
          ],
        },
        track: 'truce',
        event: 'stop',
        policy: 'propose',
      },
    },
  }
}

/** Files reports of every kind, in the words of the story's own language. */
async function filed(site: TalksSite, own: Lang): Promise<void> {
  const word = (name: string) => `${own}${name}x`
  const one = (data: object) => ({ occurred: '2025-05-10', ...data })
  await site.report(
    'r1',
    one({
      headline: word('a'),
      track: 'deal',
      event: 'agree',
      occurred: '2025-05-08',
      by: ['one'],
      positions: { one: { stance: 'conditional', terms: word('b') } },
      facts: { length: 0.5, start: '2022-10-01~', scope: 'land', who: ['one', 'two'] },
      claims: [{ id: 'claim', speaker: word('c'), text: word('d'), verification: 'unverified' }],
    }),
  )
  await site.report(
    'r2',
    one({
      headline: word('e'),
      tracks: [
        { track: 'deal', positions: { two: 'supports' } },
        { track: 'truce', positions: { one: 'rejects' } },
      ],
    }),
  )
  await site.report('r3', one({ headline: word('f'), disputes: 'r1', by: ['two', 'one'] }))
  const timestamp = '2025-05-18T13:00:00Z'
  site.told.at(timestamp)
  const corrected = one({
    scenario: 'talks',
    report: 'r1',
    reason: word('g'),
    headline: word('h'),
    track: 'deal',
    event: 'agree',
    occurred: '2025-05-08',
    by: ['one', 'two'],
    positions: { one: 'rejects' },
    facts: { length: 20000.25, start: '2025-04/..', scope: 'sea', who: 'two' },
    claims: [
      { id: 'claim', speaker: word('c'), text: word('i'), verification: 'disputed', checkedBy: word('j') },
    ],
    sources: [{ publisher: word('k'), title: word('l'), published: '2025-05-09' }],
  })
  await site.told.file('c1', { type: 'report.corrected', timestamp, data: corrected })
}

interface ShownText {
  readonly text: string
  /** The language of the nearest element that has one. */
  readonly lang: string
}

const hollow = new Set(['meta', 'link', 'input', 'br', 'img', 'hr', 'col', 'wbr', 'base'])
const ours = new Set(['script', 'style', 'textarea', 'head', 'nav'])

/** The texts of a page with their languages; without what is for programs, and the names of languages. */
function textsOf(html: string): readonly ShownText[] {
  const shown: ShownText[] = []
  const open: { readonly name: string; readonly lang: string }[] = []
  for (const [, slash, name = '', attributes = '', closed, text] of html
    .replace(/^<!.*?>/, '')
    .matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:[^>"]|"[^"]*")*?)(\/?)>|([^<]+)/g)) {
    const around = open.at(-1)?.lang ?? ''
    if (text !== undefined) {
      if (!open.some((one) => ours.has(one.name) || one.name === 'names')) shown.push({ text, lang: around })
    } else if (slash) {
      const at = open.findLastIndex((one) => one.name === name || one.name === 'names')
      open.length = Math.max(0, at)
    } else if (!closed && !hollow.has(name)) {
      const lang = / lang="([^"]*)"/.exec(attributes)?.[1] ?? around
      open.push({ name: attributes.includes(' hreflang=') ? 'names' : name, lang })
    }
  }
  return shown
}

const anyPath = fc.constantFrom(
  '/',
  ...[
    '',
    '/tracks/deal',
    '/tracks/truce',
    '/claims',
    '/embed',
    '/reports/r1',
    '/reports/r2',
    '/revisions/2',
    '/revisions/5',
    '?asOf=2025-05-09T00:00:00Z',
    '?knownAt=2025-05-18T12:30:00Z',
  ].map((path) => `/scenarios/talks${path}`),
)

/** Expects the titles of links to feeds to be marked as the texts are, or as unknown if they have several languages. */
function expectMarkedTitles(html: string, lang: Lang): void {
  for (const [link, title = ''] of html.matchAll(/<link [^>]*?title="([^"]*)"[^>]*>/g)) {
    const of = new Set([...title.matchAll(/(en|de|uk)\w{1,2}x/g)].map(([, one]) => one))
    const [only] = of
    const right = of.size > 1 ? '' : only === lang ? undefined : only
    expect([title, / lang="([^"]*)"/.exec(link)?.[1]]).toEqual([title, right])
  }
}

/** Expects each word that names a language to be marked with that, and all others with the language of the page. */
function expectMarked(html: string, lang: Lang): void {
  for (const { text, lang: marked } of textsOf(html)) {
    const words = [...text.matchAll(/(?<!\w)(en|de|uk)\w{1,2}x(?!\w)/g)]
    // The name of a key, here desk, counts as being in the language of the story, as people's words do.
    const rest = words.reduce((left, [word]) => left.replace(word, ''), text.replace(/^desk$/, ''))
    const right = [...words.map(([, of]) => of), ...(/\p{L}{2}/u.test(rest) ? [lang] : [])]
    expect({ text, marked: right.map(() => marked) }).toEqual({ text, marked: right })
  }
}

const anyChannel = fc.constantFrom(
  'ribbon.svg',
  'feed.atom',
  'feed.json',
  'tracks/deal/feed.atom',
  'tracks/deal/feed.json',
)

/** The HTML in the content of a feed's entries. */
function contentsOf(feed: string): readonly string[] {
  if (!feed.startsWith('{'))
    return [...feed.matchAll(/<content type="html">([^]*?)<\/content>/g)].map(([, html = '']) =>
      unescaped(html),
    )
  const { items } = JSON.parse(feed) as { readonly items: readonly { readonly content_html: string }[] }
  return items.map(({ content_html: html }) => html)
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

it('marks each text that is not in the language of the page with its own, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, anyLang, anyPath, async (drawn, lang, path) => {
      const site = await talksSite(storyOf(drawn))
      await filed(site, drawn.own)
      const html = await site.text(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`)
      expectMarked(html, lang)
      expectMarkedTitles(html, lang)
    }),
  )
})

it('marks them in the drawing of the story and in the contents of feeds too', async () => {
  await fc.assert(
    fc.asyncProperty(anyStory, anyLang, anyChannel, async (drawn, lang, channel) => {
      const site = await talksSite(storyOf(drawn))
      await filed(site, drawn.own)
      const written = await site.text(`/v1/scenarios/talks/${channel}?lang=${lang}`)
      const contents = channel === 'ribbon.svg' ? [written] : contentsOf(written)
      expect(contents.length).toBeGreaterThan(0)
      for (const html of contents) expectMarked(`<div lang="${lang}">${html}</div>`, lang)
    }),
  )
})
