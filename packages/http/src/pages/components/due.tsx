import { type Instant, spelledOut, type Status } from '@tracker/domain'
import { anchor } from '../paths.ts'
import { phrase, useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { dueList, type DueItem } from './due-list.ts'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

/** What is due next and how sure that is: the moment with its window, whether it may have passed, and what follows. */
export function Due({ status, now }: { readonly status: Status; readonly now: Instant }) {
  const { due } = useTexts()
  const items = dueList(status, now)
  return (
    <Section id="due" title={due.title}>
      {items.length === 0 ? (
        <p class="none">{due.none}</p>
      ) : (
        <ol class="due-list">
          {items.map((item) => (
            <DueEntry item={item} title={status.tracks[item.track]?.title ?? item.track} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function DueEntry({ item, title }: { readonly item: DueItem; readonly title: string }) {
  const { due } = useTexts()
  const { deadline, expected, status } = item
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
        {deadline ? phrase(due.policy[deadline.policy], { event: spelledOut(deadline.event ?? '') }) : null}
        {expected && status !== 'ahead' ? ` ${due.passed}` : null}
      </p>
    </li>
  )
}
