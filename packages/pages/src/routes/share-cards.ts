import { DomainError, type Status } from '@tracker/domain'
import type { Context } from 'hono'
import {
  caching,
  type Handler,
  ifNoneMatch,
  naturalNumber,
  requireReader,
  type Resources,
  scenarioParameter,
} from '@tracker/http'
import { latestPromises } from '../model/latest-promises.ts'
import { namesFor } from '../model/names-for.ts'
import { newsDate } from '../model/news-date.ts'
import { reportCard } from '../views/report-card.ts'
import { shareRows } from '../model/share-rows.ts'
import { drawPng } from '../respond/draw-png.ts'
import type { PageDeps } from '../respond/answer-page.tsx'
import { pageEtag } from '../respond/page-etag.ts'
import { channelLanguage } from '../text/language/asked-language.ts'
import { formFor } from '../text/counted.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { shareCard, type ShareCard } from '../views/share-card.ts'
import { type ReadersScenarios, readersScenarios } from '../model/readers-scenarios.ts'
import { storyStatus } from '../model/story-status.ts'

/** The tracks on a card. */
const mostRows = 3

/** The maximum number of pictures in the cache; each has some 30 KB. */
const kept = 100

/** The content of a picture, and the version under which it is cached. */
interface Drawn {
  readonly etag: string
  readonly cacheControl: string
  readonly card: () => Promise<ShareCard>
}

/** Serves the pictures that networks show beside a link: of a story at a revision, and of a report. */
export function shareCards(deps: PageDeps): Resources {
  const { scenarios, version, publisher, assets } = deps
  const picture = latestPromises<Uint8Array<ArrayBuffer>>(kept)

  const serve =
    (
      drawnOf: (c: Context, readers: ReadersScenarios, scenario: string, texts: Texts) => Promise<Drawn>,
    ): Handler =>
    async (c) => {
      const scenario = scenarioParameter(c)
      await requireReader(deps, c, scenario)
      const texts = channelLanguage(c)
      const readers = readersScenarios(scenarios, texts.lang)
      const { etag, cacheControl, card } = await drawnOf(c, readers, scenario, texts)
      const headers = { ETag: etag, 'Cache-Control': cacheControl }
      if (!ifNoneMatch(c.req.header('If-None-Match'), etag))
        return new Response(null, { status: 304, headers })
      const png = await picture(etag, async () => drawPng(shareCard(await card()), assets))
      return new Response(png, { headers: { ...headers, 'Content-Type': 'image/png' } })
    }

  const ofStory = serve(async (c, readers, scenario, texts) => {
    const number = naturalNumber(c.req.param('revision') ?? '')
    if (number === undefined)
      throw new DomainError('not-found', 'a revision is named by its number, from 1 on')
    const { hash, recorded } = await readers.revision(scenario, number)
    const card = async () => {
      const status = await readers.status(scenario, { knownAt: Date.parse(recorded) })
      const { definition } = await readers.definition(scenario, status.definition)
      return {
        kicker: [publisher?.name ?? texts.brand, ...(status.archived ? [texts.list.archivedMark] : [])].join(
          ' · ',
        ),
        title: status.title,
        rows: shareRows(status, definition, texts, mostRows),
        foot: [...moreTracks(status, texts), newsDate(status, recorded, texts)].join(' · '),
      }
    }
    return { etag: pageEtag(hash, version, texts.lang), cacheControl: caching.immutable, card }
  })

  const ofReport = serve(async (c, readers, scenario, texts) => {
    const item = await readers.report(scenario, (c.req.param('report') ?? '').slice(0, 256))
    const { body } = await readers.current(scenario)
    const status = await readers.inLanguage(storyStatus(body))
    const governing = await readers.definition(scenario, status.definition)
    const names = await namesFor(readers, governing, status, [item])
    const card = reportCard(item, { title: status.title, names }, texts)
    // Derived from the words on the picture: any change of them, including a redaction, must reach cached copies.
    const etag = pageEtag(JSON.stringify(card), version, texts.lang)
    return { etag, cacheControl: caching.brief, card: async () => card }
  })

  const path = '/scenarios/:scenario'
  return {
    [`${path}/revisions/:revision/card.png`]: { query: ['lang'], GET: ofStory },
    [`${path}/reports/:report/card.png`]: { query: ['lang'], GET: ofReport },
  }
}

/** Says how many tracks a card leaves out; nothing if it shows them all. */
function moreTracks({ tracks }: Pick<Status, 'tracks'>, texts: Texts): readonly string[] {
  const n = Object.keys(tracks).length - mostRows
  return n > 0 ? [phrase(formFor(texts.tracks.moreTracks, n, texts), { n })] : []
}
