import type { Child } from 'hono/jsx'
import type { BriefItem } from '../model/brief-item.ts'
import { distinctItems } from '../model/distinct-items.ts'
import { lastRevision } from '../model/glance.ts'
import { itemDay } from '../model/item-day.ts'
import type { Names } from '../model/names.ts'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { TimelineItem } from './timeline-item.tsx'

/** The items of a page, the cursors of the pages beside it, and its number. */
export interface TimelineShown {
  readonly items: readonly BriefItem[]
  readonly older: string | null
  readonly newer: string | null
  readonly page: number
}

interface TimelineProps {
  readonly scenario: string
  readonly timeline: TimelineShown
  /** The number of pages; undefined if it is not known. */
  readonly pages: number | undefined
  /** The path of the page at a cursor. */
  readonly pageOf: (after: string) => string
  /** The tracks of the story in order, so that each has its colour. */
  readonly tracks: readonly string[]
  readonly names: Names
  /** The track whose page it is on, which items need not name. */
  readonly of?: string
  /** Whether a filter is set. */
  readonly narrowed?: boolean
  /** The revision after which items are new to the reader. */
  readonly seen: number | undefined
  /** Content between its heading and its items. */
  readonly children?: Child
}

/** Lists items by day, newest first, with links to the pages before and after. */
export function Timeline(props: TimelineProps) {
  const { scenario, timeline, tracks, names, of, seen, narrowed = false, children } = props
  const { items } = timeline
  const texts = useTexts()
  const named = new Set(distinctItems(items.map(({ item }) => item)))
  const days = items.map(({ item }) => itemDay(item, texts))
  return (
    <Section id="timeline" title={texts.timeline.title}>
      {children}
      {items.length > 0 ? null : (
        <p class="none">
          {narrowed ? texts.find.none : texts.timeline.none}
          {narrowed && timeline.older !== null ? ` ${texts.find.older}` : null}
        </p>
      )}
      {items.map(({ item, details }, at) => (
        <>
          {days[at]?.day === days[at - 1]?.day ? null : <h3 class="day">{days[at]?.words}</h3>}
          <TimelineItem
            {...{ scenario, item, names, of, details }}
            brief
            named={named.has(item)}
            heading="h4"
            day={days[at]}
            hue={item.track === null ? undefined : tracks.indexOf(item.track) % hues}
            fresh={seen !== undefined && lastRevision(item) > seen}
          />
        </>
      ))}
      <Paging {...props} />
    </Section>
  )
}

/** The number of colours of tracks. */
const hues = 8

function Paging({ timeline: { newer, older, page }, pages, pageOf }: TimelineProps) {
  const { timeline: texts } = useTexts()
  if (newer === null && older === null) return null
  return (
    <nav class="paging" aria-label={texts.pages}>
      {newer === null ? null : (
        <Link rel="prev" class="button" href={`${pageOf(newer)}#timeline`}>
          {texts.newer}
        </Link>
      )}
      <span class="fine">
        {pages === undefined
          ? phrase(texts.page, { n: page })
          : phrase(texts.pageOf, { n: page, all: Math.max(page, pages) })}
      </span>
      {older === null ? null : (
        <Link rel="next" class="button" href={`${pageOf(older)}#timeline`}>
          {texts.older}
        </Link>
      )}
    </nav>
  )
}
