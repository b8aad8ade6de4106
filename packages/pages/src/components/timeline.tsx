import { useTexts } from '../text/language/phrase.tsx'
import { distinctItems } from '../model/distinct-items.ts'
import type { BriefItem } from '../model/brief-item.ts'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Section } from './section.tsx'
import { TimelineItem } from './timeline-item.tsx'

interface TimelineProps {
  readonly scenario: string
  readonly items: readonly BriefItem[]
  readonly next: string | null
  /** The path of the page that begins after a cursor. */
  readonly pageOf: (after: string) => string
  readonly names: Names
}

/** Lists what happened, newest first, with a link further back. */
export function Timeline({ scenario, items, next, pageOf, names }: TimelineProps) {
  const { timeline } = useTexts()
  const named = new Set(distinctItems(items.map(({ item }) => item)))
  return (
    <Section id="timeline" title={timeline.title}>
      {items.length === 0 ? <p class="none">{timeline.none}</p> : null}
      {items.map(({ item, details }) => (
        <TimelineItem {...{ scenario, item, names, details }} brief named={named.has(item)} />
      ))}
      {next === null ? null : (
        <p class="paging">
          <Link rel="next" class="button" href={`${pageOf(next)}#timeline`}>
            {timeline.older}
          </Link>
        </p>
      )}
    </Section>
  )
}
