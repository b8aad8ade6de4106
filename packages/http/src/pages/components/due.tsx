import { type Instant, spelledOut, type Status } from '@tracker/domain'
import { anchor, type Moments } from '../paths.ts'
import { phrase, useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { dueList, type DueItem, foremost } from './due-list.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface DueProps {
  readonly status: Status
  readonly now: Instant
  readonly moments: Moments
  /** As many moments as it shows. */
  readonly most: number
}

/** What is due next and how sure that is: the moment with its window, whether it may have passed, and what follows. */
export function Due({ status, now, moments, most }: DueProps) {
  const { due } = useTexts()
  const items = dueList(status, now)
  return (
    <Section id="due" title={due.title}>
      {items.length === 0 ? (
        <p class="none">{due.none}</p>
      ) : (
        <ol class="due-list">
          {foremost(items, most).map((item) => (
            <DueEntry item={item} title={status.tracks[item.track]?.title ?? item.track} />
          ))}
        </ol>
      )}
      <Rest {...{ status, moments }} text={due.more} shown={most} all={items.length} />
    </Section>
  )
}

function DueEntry({ item, title }: { readonly item: DueItem; readonly title: string }) {
  const { due } = useTexts()
  const { deadline, expected, status } = item
  // What a clock does when the moment has passed is then done, and stands among the proposals or in the timeline.
  const policy = deadline && (status !== 'passed' || deadline.policy === 'flag') ? deadline : undefined
  const name = deadline?.title ?? (expected ? undefined : spelledOut(item.id))
  return (
    <li id={anchor('due', item.track, item.id)}>
      <p>
        <span class="mark" data-due={status}>
          {due.status[status]}
        </span>{' '}
        <a href={`#${anchor('track', item.track)}`}>
          <Text>{title}</Text>
        </a>
        {name === undefined ? null : (
          <>
            {': '}
            <Text>{name}</Text>
          </>
        )}
      </p>
      <p class="when">
        {expected ? `${due.expected}: ` : null}
        <When time={item.time} />
      </p>
      <p class="fine">
        {policy ? phrase(due.policy[policy.policy], { event: spelledOut(policy.event ?? '') }) : null}
        {expected && status !== 'ahead' ? ` ${due.passed}` : null}
      </p>
    </li>
  )
}
