import { sessionCookie } from '@tracker/http/session-cookie'
import { pick, type RandomSource, sums } from './random.ts'

/** The requests of readers: the page, the card in an article, the status for a widget, the feed. */
export const kinds = ['page', 'card', 'status', 'feed'] as const
export type ReaderKind = (typeof kinds)[number]

const story = 'ukraine-diplomatic-track'

/** The path of each kind of request. */
export const paths: Readonly<Record<ReaderKind, string>> = {
  page: `/scenarios/${story}`,
  card: `/scenarios/${story}/embed`,
  status: `/v1/scenarios/${story}`,
  feed: `/v1/scenarios/${story}/feed.atom`,
}

const shares: Readonly<Record<ReaderKind, number>> = { page: 0.7, card: 0.15, status: 0.12, feed: 0.03 }

/** Kinds whose readers stay, three minutes in the mean, and ask again every 30 seconds. */
const staying: readonly ReaderKind[] = ['page', 'status']
const interval = 30
const meanStay = 180

/** CloudFront's regional caches, between its locations and the origin. */
export const regions = 13

const tags =
  'en-US uk-UA de-DE en-GB fr-FR pl-PL es-ES it-IT nl-NL pt-BR sv-SE da-DK nb-NO fi-FI cs-CZ sk-SK hu-HU ro-RO bg-BG el-GR tr-TR ar-EG he-IL fa-IR hi-IN bn-BD id-ID ms-MY th-TH vi-VN zh-CN zh-TW ja-JP ko-KR ka-GE hy-AM lt-LT lv-LV et-EE is-IS'.split(
    ' ',
  )

/** 200 values of Accept-Language as browsers send them: 40 tags, the most frequent first, in five forms each. */
export const languages: readonly string[] = tags.flatMap((tag) => {
  const base = tag.slice(0, 2)
  return [
    `${tag},${base};q=0.9`,
    `${tag},${base};q=0.9,en;q=0.8`,
    `${tag},${base};q=0.8,en-US;q=0.5,en;q=0.3`,
    tag,
    `${tag},en;q=0.5`,
  ]
})

/** The share of requests with something made up, a unique text each time. */
const madeUp = 0.01

/** The part of a request that is made up. */
export interface Invention {
  readonly in: 'query' | 'cookies' | 'headers'
  readonly name: string
  readonly value: string
}

type Inventing = (unique: string) => Invention

const parameter =
  (name: string): Inventing =>
  (value) => ({ in: 'query', name, value })

/** A value of the form that a parameter has, made of a unique text. */
const formed =
  (name: string, form: (number: number) => string): Inventing =>
  (unique) =>
    parameter(name)(form(parseInt(unique.slice(0, 8), 36)))

/**
 * Parameters of trackers of clicks and of other routes; values of known parameters, also in the form that these have;
 * searches, cookies and keys.
 */
const inventions: readonly Inventing[] = [
  ...['utm_source', 'fbclid', 'cb', 'after', 'limit', 'format', 'days', 'month', 'kind', 'q'].map(parameter),
  ...['lang', 'tracks', 'track', 'party', 'archived', '__proto__', ''].map(parameter),
  formed('since', (number) => String(number % 1e12)),
  formed('since', (number) => String((number % 99_999) + 1)),
  formed('month', (number) => `${(number % 9000) + 1000}-${(number % 90) + 10}`),
  formed('q', (number) => (number % 2 === 0 ? 'Ceasefire' : 'CEASEFIRE')),
  (value) => ({ in: 'cookies', name: 'theme', value }),
  (value) => ({ in: 'cookies', name: sessionCookie, value }),
  (unique) => ({ in: 'headers', name: 'authorization', value: `Bearer ${unique}` }),
  (unique) => ({ in: 'headers', name: 'authorization', value: unique }),
]

/** A request as it reaches a region's cache. */
export interface ReaderRequest {
  readonly kind: ReaderKind
  readonly region: number
  readonly language: string
  readonly invented: Invention | undefined
}

/** The requests of one hour by `readers`, who arrive evenly over it: for each second those that arrive in it. */
export function* hour(readers: number, random: RandomSource): Generator<readonly ReaderRequest[]> {
  const byKind = sums(kinds.map((kind) => shares[kind]))
  // Languages and regions by Zipf's law.
  const byLanguage = sums(languages.map((_, rank) => 1 / (rank + 1)))
  const byRegion = sums(Array.from({ length: regions }, (_, rank) => 1 / (rank + 1)))
  const seconds = 3600
  const coming: ReaderRequest[][] = Array.from({ length: seconds }, () => [])
  const invent = (): ReaderRequest['invented'] =>
    random() < madeUp
      ? inventions[Math.floor(random() * inventions.length)]?.(random().toString(36).slice(2))
      : undefined
  let arrived = 0
  for (let second = 0; second < seconds; second++) {
    for (; arrived < (readers * (second + 1)) / seconds; arrived++) {
      const kind = kinds[pick(random, byKind)] ?? 'page'
      const language = languages[pick(random, byLanguage)] ?? ''
      coming[second]?.push({ kind, region: pick(random, byRegion), language, invented: invent() })
    }
    const now = coming[second] ?? []
    yield now
    for (const asked of now)
      if (staying.includes(asked.kind) && random() < 1 - interval / meanStay)
        coming[second + interval]?.push({ ...asked, invented: invent() })
    coming[second] = []
  }
}
