import { type HistoryItem, listed, partsOf, said, tracksOf } from '@tracker/domain'
import type { AmendmentDetails } from '../model/amendment-details.ts'
import { lastRevision } from '../model/glance.ts'
import type { ItemDay } from '../model/item-day.ts'
import { itemStanding } from '../model/item-standing.ts'
import { briefHeadline, isTrackNamed } from '../model/item-headline.ts'
import { itemAnchor, itemPath, revisionPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Clock, Moment, When } from '../text/time/when.tsx'
import { Amendments } from './amendments.tsx'
import { Dismissed } from './dismissed.tsx'
import { ContestedBy, Disputes } from './disputes.tsx'
import { ItemDetails, Sources } from './item-details.tsx'
import { StateChange } from './state-change.tsx'
import { Link } from './link.tsx'
import { Struck } from './struck.tsx'
import type { Names } from '../model/names.ts'
import { Paragraphs, SentenceParts, SentenceText, Text, Written } from './text.tsx'

interface TimelineItemProps {
  readonly scenario: string
  readonly item: HistoryItem
  readonly names: Names
  readonly details: AmendmentDetails
  /** Whether to leave out the time of recording, and all of a source but its name. */
  readonly brief?: boolean
  /** The track whose page it is on, which it need not name. */
  readonly of?: string | undefined
  /** The revision whose page it is on, which says itself when that was recorded. */
  readonly revision?: number
  /** Whether it has an id; no two elements of a page share one. */
  readonly named?: boolean
  /** The heading level of its headline. */
  readonly heading?: 'h1' | 'h2' | 'h3' | 'h4'
  /** The day under whose heading it stands; without it, it shows its own time. */
  readonly day?: ItemDay | undefined
  /** The number of its track's colour. */
  readonly hue?: number | undefined
  /** Whether it is new to the reader. */
  readonly fresh?: boolean
}

/**
 * Shows one thing that happened. If it no longer counts, all of it is struck through and stays readable, with the
 * reason; screen readers hear first that it was retracted.
 */
export function TimelineItem({
  scenario,
  item,
  names: present,
  of,
  details,
  brief = false,
  revision,
  named = true,
  heading: Heading = 'h3',
  day,
  hue,
  fresh = false,
}: TimelineItemProps) {
  const texts = useTexts()
  const { timeline } = texts
  const names = present.at(item.revision)
  const gone = item.status === 'retracted' || item.status === 'superseded' ? item.status : undefined
  return (
    <article
      class={fresh ? 'item new' : 'item'}
      id={named ? itemAnchor(item) : undefined}
      data-status={item.status}
      data-kind={item.kind}
      data-day={day?.day}
      data-hue={hue}
      data-version={brief ? lastRevision(item) || undefined : undefined}
    >
      <Meta {...{ item, names, of, day, fresh }} window={Heading === 'h1' ? 'shown' : 'title'} />
      <Heading class="headline" dir="auto">
        <Link href={itemPath(scenario, item)}>
          {gone === undefined ? null : <span class="hidden">{`${timeline.status[gone]}: `}</span>}
          <Struck when={gone !== undefined}>
            {item.kind === 'report' ? (
              <Written>{item.headline}</Written>
            ) : (
              <SentenceParts parts={briefHeadline(item, { names, texts })} />
            )}
          </Struck>
        </Link>
      </Heading>
      <Amendments scenario={scenario} item={item} details={details} />
      {gone === undefined ? (
        <Said {...{ scenario, item, names, brief }} />
      ) : saysMore(item) ? (
        <del class="gone">
          <span class="hidden">{timeline.gone[gone]}</span>
          <Said {...{ scenario, item, names, brief }} />
        </del>
      ) : null}
      {brief || revision === item.revision ? null : <Recorded scenario={scenario} item={item} />}
    </article>
  )
}

function Meta({
  item,
  names,
  of,
  window,
  day,
  fresh,
}: Pick<TimelineItemProps, 'item' | 'names' | 'of' | 'day' | 'fresh'> & {
  readonly window: 'shown' | 'title'
}) {
  const { timeline, proposals } = useTexts()
  const { occurred, status, report } = item
  const standing = itemStanding(item, names)
  const tracks = isTrackNamed(item) ? [] : tracksOf(item).filter((one) => one !== of)
  const timed = day === undefined || day.clock !== undefined
  return (
    <p class="meta">
      {fresh ? <strong class="mark">{timeline.fresh}</strong> : null}{' '}
      {day === undefined ? <When time={occurred} window={window} /> : day.clock && <Clock {...day.clock} />}
      {tracks.length === 0 ? null : (
        <>
          {timed ? ' · ' : null}
          <SentenceText parts={listed(tracks.map(names.track).map(said), ', ')} />
        </>
      )}
      {status === 'standing' ? null : (
        <>
          {' '}
          <strong class="mark" data-status={status}>
            {timeline.status[status]}
          </strong>
        </>
      )}
      {standing === 'waiting' || standing === 'dismissed' ? (
        <>
          {' '}
          <strong class="mark" data-status={standing}>
            {standing === 'waiting' ? proposals.title : proposals.dismissed}
          </strong>
        </>
      ) : null}
      {names.contesting(report).length === 0 ? null : (
        <>
          {' '}
          <strong class="mark" data-status="contested">
            {timeline.contested}
          </strong>
        </>
      )}
    </p>
  )
}

/** Returns whether an item has any content besides its headline. */
function saysMore(item: HistoryItem): boolean {
  const { body, claims, sources, attribution, author, disputes, settles, transitions } = item
  const ofTracks = partsOf<HistoryItem>(item).flatMap(({ override, positions, expected, facts }) => [
    override,
    positions,
    expected,
    facts,
  ])
  const more = [body, claims, sources, attribution, author, disputes, settles, ...ofTracks]
  return transitions.length > 0 || more.some((part) => part !== undefined)
}

/** Shows the content of an item besides its headline. */
function Said({
  scenario,
  item,
  names,
  brief,
}: Pick<TimelineItemProps, 'scenario' | 'item' | 'names'> & { readonly brief: boolean }) {
  return (
    <>
      <Disputes {...{ scenario, item }} />
      <ContestedBy {...{ scenario, item, names }} />
      <Transitions item={item} names={names} />
      <Waiting {...{ item, names }} />
      <Dismissed {...{ scenario, item, names }} />
      {item.body === undefined ? null : (
        <div>
          <Paragraphs>{item.body}</Paragraphs>
        </div>
      )}
      <ItemDetails item={item} names={names} />
      <Sources item={item} brief={brief} />
    </>
  )
}

function Transitions({ item, names }: Pick<TimelineItemProps, 'item' | 'names'>) {
  return (
    <>
      {item.transitions.map((transition) => (
        <p class="move">
          {transition.track === item.track ? null : (
            <>
              <Text>{names.track(transition.track)}</Text>
              {': '}
            </>
          )}
          <StateChange {...{ names, transition }} />
        </p>
      ))}
    </>
  )
}

/** Says which changes a report asks for, which a reviewer has yet to confirm. */
function Waiting({ item, names }: Pick<TimelineItemProps, 'item' | 'names'>) {
  const { proposals } = useTexts()
  return (
    <>
      {names.waiting(item.report).map(({ track, to }) => (
        <p class="notice">
          <Phrase
            text={proposals.what}
            track={<Text>{names.track(track)}</Text>}
            state={<Text>{names.state(track, to)}</Text>}
          />
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
      <Link href={revisionPath(scenario, revision)}>
        <Phrase text={timeline.revision} n={String(revision)} />
      </Link>
    </p>
  )
}
