import type { HistoryItem } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import { lineText } from '../channels/safe-text.ts'
import { anchor, dataPath, reportPath } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { Moment, When } from '../time/when.tsx'
import { ItemDetails, Sources } from './item-details.tsx'
import { spelledOut, type Names } from './names.ts'
import { Paragraphs, Text } from './text.tsx'

interface TimelineItemProps {
  readonly scenario: string
  readonly item: HistoryItem
  readonly names: Names
  /** Whether it stands alone on a page of its own. */
  readonly alone?: boolean
}

/** The fragment under which an item can be linked to. */
function itemAnchor({ report, kind, track, occurred }: HistoryItem): string {
  return report === null ? anchor(kind, track ?? '', occurred.latest) : anchor('report', report)
}

/** One thing that happened. What no longer counts is struck through, with the reason. */
export function TimelineItem({ scenario, item, names, alone = false }: TimelineItemProps) {
  const { timeline } = useTexts()
  const id = itemAnchor(item)
  const gone = item.status === 'retracted' || item.status === 'superseded'
  const Heading = alone ? 'h1' : 'h3'
  const permalink = item.report === null ? `#${id}` : reportPath(scenario, item.report)
  return (
    <article class="item" id={id} data-status={item.status} data-kind={item.kind}>
      <p class="meta">
        <When time={item.occurred} />
        {item.track === null ? null : (
          <>
            {' · '}
            <Text>{names.track(item.track)}</Text>
          </>
        )}
        {item.status === 'standing' ? null : (
          <>
            {' '}
            <strong class="mark" data-status={item.status}>
              {timeline.status[item.status]}
            </strong>
          </>
        )}
      </p>
      <Heading class="headline" dir="auto">
        <a href={permalink}>
          <Struck when={gone}>{lineText(item.headline)}</Struck>
        </a>
      </Heading>
      <Amendments item={item} />
      <Transitions item={item} names={names} gone={gone} />
      {item.body === undefined ? null : (
        <div class={gone ? 'gone' : undefined}>
          <Paragraphs>{item.body}</Paragraphs>
        </div>
      )}
      {gone ? null : <ItemDetails item={item} names={names} />}
      <Sources item={item} />
      <Recorded scenario={scenario} item={item} />
    </article>
  )
}

function Struck({ when, children }: { readonly when: boolean; readonly children?: Child }) {
  return when ? <del>{children}</del> : <>{children}</>
}

function Amendments({ item }: Pick<TimelineItemProps, 'item'>) {
  const { timeline } = useTexts()
  return (
    <>
      {item.status === 'superseded' ? <p class="amendment">{timeline.superseded}</p> : null}
      {item.amendments?.map(({ kind, recorded, reason }) => (
        <p class="amendment">
          <Phrase text={timeline[kind]} time={<Moment at={recorded} />} reason={<Text>{reason}</Text>} />
        </p>
      ))}
    </>
  )
}

function Transitions({ item, names, gone }: Pick<TimelineItemProps, 'item' | 'names'> & { gone: boolean }) {
  const { timeline } = useTexts()
  return (
    <>
      {item.transitions.map(({ track, event, from, to }) => (
        <p class="move">
          <Struck when={gone}>
            {track === item.track ? null : (
              <>
                <Text>{names.track(track)}</Text>
                {': '}
              </>
            )}
            <Phrase
              text={timeline.moved}
              from={<Text>{names.state(track, from)}</Text>}
              to={
                <strong>
                  <Text>{names.state(track, to)}</Text>
                </strong>
              }
            />
            {event === null ? null : <span class="fine">{` (${spelledOut(event)})`}</span>}
          </Struck>
        </p>
      ))}
    </>
  )
}

function Recorded({ scenario, item: { recorded, revision } }: Pick<TimelineItemProps, 'scenario' | 'item'>) {
  const { timeline } = useTexts()
  if (recorded === null || revision === null) return <p class="fine recorded">{timeline.notRecorded}</p>
  return (
    <p class="fine recorded">
      <Phrase text={timeline.recorded} time={<Moment at={recorded} />} />
      {', '}
      <a href={`${dataPath(scenario)}/revisions/${revision}`}>
        <Phrase text={timeline.revision} n={String(revision)} />
      </a>
    </p>
  )
}
