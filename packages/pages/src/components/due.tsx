import { type DeadlineJson, type Instant, spelledOut, type Status } from '@tracker/domain'
import { anchor, type Moments } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { dueList, type DueItem, foremost } from '../model/due-list.ts'
import type { Names } from '../model/names.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface DueProps {
  readonly status: Status
  readonly names: Names
  readonly now: Instant
  readonly moments: Moments
  /** The maximum number of moments. */
  readonly most: number
}

/**
 * Lists what is due next and how certain it is: the moment with its window, whether it may have passed, and what
 * follows.
 */
export function Due({ status, names, now, moments, most }: DueProps) {
  const { due } = useTexts()
  const items = dueList(status, now)
  return (
    <Section id="due" title={due.title}>
      {items.length === 0 ? (
        <p class="none">{due.none}</p>
      ) : (
        <ol class="due-list">
          {foremost(items, most).map((item) => (
            <DueEntry item={item} track={status.tracks[item.track]} names={names} />
          ))}
        </ol>
      )}
      <Rest {...{ status, moments }} text={due.more} shown={most} all={items.length} />
    </Section>
  )
}

interface DueEntryProps {
  readonly item: DueItem
  readonly track: Status['tracks'][string] | undefined
  readonly names: Names
}

function DueEntry({ item, track, names }: DueEntryProps) {
  const { due } = useTexts()
  const { deadline, expected, status } = item
  // Once the moment has passed, the consequence is among the proposals or in the timeline.
  const policy = deadline && (status !== 'passed' || deadline.policy === 'flag') ? deadline : undefined
  const name = deadline?.title ?? (expected ? undefined : spelledOut(item.id))
  return (
    <li id={anchor('due', item.track, item.id)}>
      <p>
        <span class="mark" data-due={status}>
          {due.status[status]}
        </span>{' '}
        <a href={`#${anchor('track', item.track)}`}>
          <Text>{track?.title ?? item.track}</Text>
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
        {policy ? (
          <Policy
            deadline={policy}
            target={names.target(item.track, track?.state ?? '', policy.event ?? '')}
          />
        ) : null}
        {expected && status !== 'ahead' ? ` ${due.passed}` : null}
      </p>
    </li>
  )
}

interface PolicyProps {
  readonly deadline: Pick<DeadlineJson, 'policy' | 'event'>
  /** The title of the state that its event leads to. */
  readonly target: string | undefined
}

/** Describes what happens once the moment has certainly passed. */
function Policy({ deadline: { policy, event = '' }, target }: PolicyProps) {
  const { due } = useTexts()
  const name = spelledOut(event)
  const step = target === undefined ? name : phrase(due.step, { event: name, state: target })
  return <Phrase text={due.policy[policy]} event={<Text>{step}</Text>} />
}
