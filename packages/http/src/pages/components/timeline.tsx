import type { HistoryItem } from '@tracker/domain'
import type { Moments } from '../page-source.ts'
import { momentsQuery, scenarioPath } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import type { Names } from './names.ts'
import { Section } from './section.tsx'
import { TimelineItem } from './timeline-item.tsx'

interface TimelineProps {
  readonly scenario: string
  readonly items: readonly HistoryItem[]
  readonly next: string | null
  readonly moments: Moments
  readonly names: Names
}

/** What happened, newest first, with the way further back. */
export function Timeline({ scenario, items, next, moments, names }: TimelineProps) {
  const { timeline } = useTexts()
  const query = momentsQuery(moments)
  const older = next === null ? '' : `${query === '' ? '?' : `${query}&`}after=${encodeURIComponent(next)}`
  return (
    <Section id="timeline" title={timeline.title}>
      {items.length === 0 ? <p class="none">{timeline.none}</p> : null}
      {items.map((item) => (
        <TimelineItem scenario={scenario} item={item} names={names} />
      ))}
      {next === null ? null : (
        <p class="paging">
          <a rel="next" class="button" href={`${scenarioPath(scenario)}${older}#timeline`}>
            {timeline.older}
          </a>
        </p>
      )}
    </Section>
  )
}
