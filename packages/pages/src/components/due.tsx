import { deadlineActions, type DeadlineJson, type Instant, type Status } from '@tracker/domain'
import { type DueItem, dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import type { Names } from '../model/names.ts'
import { anchor, type Moments } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { rangeWords } from '../text/time/range-words.ts'
import { When } from '../text/time/when.tsx'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface DueProps {
  readonly status: Status
  readonly names: Names
  readonly now: Instant
  readonly moments: Moments
  /** The maximum number of dates. */
  readonly most: number
  /** Whether the page says at its top if no dates are set. */
  readonly glanced?: boolean
}

/**
 * Lists the dates that are ahead, soonest first, and, folded, those that passed without a report. Without any it is
 * left out of a page that says so at its top.
 */
export function Due({ status, names, now, moments, most, glanced = false }: DueProps) {
  const { due } = useTexts()
  const items = dueList(status, now)
  const ahead = items.filter((one) => one.status !== 'passed').slice(0, most)
  const passed = items
    .filter((one) => one.status === 'passed')
    .toReversed()
    .slice(0, Math.max(1, most - ahead.length))
  const shown = ahead.length + passed.length
  if (glanced && shown === 0) return null
  return (
    <Section id="due" title={due.title}>
      {ahead.length === 0 ? (
        glanced ? null : (
          <p class="none">{passed.length === 0 ? due.none : due.noneAhead}</p>
        )
      ) : (
        <ol class="due-list">
          {ahead.map((item) => (
            <DueEntry {...{ item, status, names, now }} />
          ))}
        </ol>
      )}
      {passed.length === 0 ? null : (
        <details class="past" id="due-past">
          <summary>{phrase(due.past, { n: items.filter((one) => one.status === 'passed').length })}</summary>
          <ol class="due-list">
            {passed.map((item) => (
              <DueEntry {...{ item, status, names, now }} />
            ))}
          </ol>
        </details>
      )}
      <Rest {...{ status, moments }} text={due.more} shown={shown} all={items.length} />
    </Section>
  )
}

interface DueEntryProps extends Pick<DueProps, 'status' | 'names' | 'now'> {
  readonly item: DueItem
}

function DueEntry({ item, status, names, now }: DueEntryProps) {
  const texts = useTexts()
  const { deadline } = item
  const { track, what } = dueName(item, status)
  // Once a deadline may have passed, its window matters, so it is visible.
  const window = item.status === 'possibly-passed' ? 'shown' : 'title'
  return (
    <li id={anchor('due', item.track, item.id)}>
      <p>
        <Text>{track}</Text>
        {what === undefined ? null : (
          <>
            {': '}
            <Text>{what}</Text>
          </>
        )}
      </p>
      <p class="when">
        <When time={item.time} window={window} />
        {item.status === 'passed' ? null : (
          <>
            {' · '}
            <span class="range" data-due={item.status}>
              {rangeWords(item.time, now, texts)}
            </span>
          </>
        )}
      </p>
      {deadline && deadlineActions[deadline.policy] !== null && item.status !== 'passed' ? (
        <Policy
          deadline={deadline}
          target={names.target(item.track, status.tracks[item.track]?.state ?? '', deadline.event ?? '')}
        />
      ) : null}
    </li>
  )
}

interface PolicyProps {
  readonly deadline: Pick<DeadlineJson, 'policy'>
  /** The title of the state that its event leads to. */
  readonly target: string | undefined
}

/** Describes the effect of the deadline once its moment has certainly passed. */
function Policy({ deadline: { policy }, target }: PolicyProps) {
  const { due } = useTexts()
  if (target === undefined) return null
  return (
    <p class="fine">
      <Phrase text={due.policy[policy]} state={<Text>{target}</Text>} />
    </p>
  )
}
