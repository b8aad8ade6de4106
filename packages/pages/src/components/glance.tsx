import type { Instant, Status } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import type { Chronicle } from '../model/chronicle.ts'
import { type DueItem, dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import { type FreshNews, type News, type SeenRevision } from '../model/fresh-news.ts'
import { lastMoves, type TrackMove } from '../model/glance.ts'
import type { Names } from '../model/names.ts'
import {
  anchor,
  isPresent,
  itemPath,
  type Moments,
  momentsQuery,
  reportPath,
  scenarioPath,
} from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { rangeWords } from '../text/time/range-words.ts'
import { Moment, When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { StateChange } from './state-change.tsx'
import { Text } from './text.tsx'

/** Entries in each box. */
const most = 3

/** Characters of a headline. */
const headlineLength = 90

interface GlanceProps {
  readonly status: Status
  readonly names: Names
  readonly chronicle: Chronicle
  /** The moment that is shown. */
  readonly now: Instant
  readonly moments: Moments
  readonly fresh: FreshNews
  /** The revision that the reader has seen, and when it was recorded. */
  readonly seen?: SeenRevision | undefined
}

/** Shows the overview: the last changes of state, the news, and the next dates. */
export function Glance({ status, names, chronicle, moments, now, fresh, seen }: GlanceProps) {
  const { glance } = useTexts()
  const moves = lastMoves(chronicle, most)
  return (
    <div class="glance">
      <Box id="glance-now" title={isPresent(moments) ? glance.moves : glance.movesThen}>
        <Entries none={chronicle.complete ? glance.noMoves : glance.noneLately}>
          {moves.map((move) => (
            <MoveEntry {...{ status, names, move }} />
          ))}
        </Entries>
      </Box>
      <Fresh {...{ status, moments, fresh, seen }} />
      <Ahead {...{ status, now }} />
    </div>
  )
}

interface BoxProps {
  readonly id: string
  readonly title: Child
  /** Attributes for the page's script. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
  readonly children?: Child
}

function Box({ id, title, data = {}, children }: BoxProps) {
  return (
    <section id={id} class="box" aria-labelledby={`${id}-title`} {...data}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}

/** Shows a list, or the words for an empty one. */
function Entries({ none, children }: { readonly none: string; readonly children: readonly Child[] }) {
  return children.length === 0 ? <p class="none">{none}</p> : <ul class="plain">{children}</ul>
}

interface MoveEntryProps extends Pick<GlanceProps, 'status' | 'names'> {
  readonly move: TrackMove
}

function MoveEntry({ status, names: present, move: { item, transition } }: MoveEntryProps) {
  const names = present.at(item.revision)
  const { track, occurred } = transition
  return (
    <li>
      <Link href={itemPath(status.scenario, item)}>
        <StateChange {...{ names, transition }} />
      </Link>{' '}
      <MoveMarks {...{ names, item, transition }} />
      <span class="fine">
        <Text>{names.track(track)}</Text>
        {' · '}
        <When time={occurred} window="title" />
      </span>
    </li>
  )
}

/** Marks a change of state that an editor set, or that is contested. */
function MoveMarks({ names, item: { report }, transition }: TrackMove & Pick<GlanceProps, 'names'>) {
  const { tracks } = useTexts()
  const notes = [
    ...(transition.cause.kind === 'override' ? (['set'] as const) : []),
    ...(names.contesting(report).length > 0 ? (['contested'] as const) : []),
  ]
  return (
    <>
      {notes.map((note) => (
        <>
          <span class="mark" data-status={note}>
            {tracks.notes[note]}
          </span>{' '}
        </>
      ))}
    </>
  )
}

/** Shows the news since the reader's last visit or since yesterday; without any, the last report. */
function Fresh({
  status: { scenario, revision },
  moments,
  fresh: { shown, count, more, after },
  seen,
}: Pick<GlanceProps, 'status' | 'moments' | 'fresh' | 'seen'>) {
  const { glance } = useTexts()
  const since = after === undefined ? undefined : seen
  const ofLate = after === undefined || moments.knownAt !== undefined ? glance.newsThen : glance.news
  const title = count > 0 || shown.length === 0 ? ofLate : glance.lastNews
  const all = after === undefined ? '' : momentsQuery(moments, { kind: 'new', since: String(after) })
  return (
    <Box
      id="glance-new"
      title={since ? <Phrase text={glance.newsSince} time={<Moment at={since.recorded} />} /> : title}
      data={
        isPresent(moments)
          ? { 'data-story': scenario, 'data-revision': String(revision), 'data-since': glance.since }
          : {}
      }
    >
      <Entries none={since ? glance.noneSince : glance.noNews}>
        {shown.map((news) => (
          <NewsEntry scenario={scenario} news={news} />
        ))}
      </Entries>
      {count > shown.length ? (
        <p class="fine">
          <Link href={`${after === undefined ? '' : scenarioPath(scenario)}${all}#timeline`}>
            {phrase(more ? glance.moreThan : glance.more, { n: count - shown.length })}
          </Link>
        </p>
      ) : null}
    </Box>
  )
}

const marks = { filed: undefined, correction: 'corrected', retraction: 'retracted' } as const

function NewsEntry({
  scenario,
  news: { report, headline, kind, time },
}: {
  readonly scenario: string
  readonly news: News
}) {
  const { timeline } = useTexts()
  const status = marks[kind]
  return (
    <li>
      {status === undefined ? null : (
        <>
          <span class="mark" data-status={status}>
            {timeline.status[status]}
          </span>{' '}
        </>
      )}
      <Link href={reportPath(scenario, report)}>
        <Text>{cutText(headline, headlineLength)}</Text>
      </Link>{' '}
      <span class="fine">
        {typeof time === 'string' ? <Moment at={time} /> : <When time={time} window="title" />}
      </span>
    </li>
  )
}

function Ahead({ status, now }: Pick<GlanceProps, 'status' | 'now'>) {
  const { glance, due } = useTexts()
  const all = dueList(status, now)
  const next = all.filter((one) => one.status !== 'passed')
  const passed = all.length - next.length
  return (
    <Box id="glance-next" title={glance.next}>
      <Entries none={due.none}>
        {next.slice(0, most).map((item) => (
          <DueLine {...{ item, status, now }} />
        ))}
      </Entries>
      {passed === 0 ? null : <p class="fine">{phrase(glance.passed, { n: passed })}</p>}
    </Box>
  )
}

interface DueLineProps extends Pick<GlanceProps, 'status' | 'now'> {
  readonly item: DueItem
}

function DueLine({ item, status, now }: DueLineProps) {
  const texts = useTexts()
  const { track, what } = dueName(item, status)
  return (
    <li>
      <a href={`#${anchor('due', item.track, item.id)}`}>
        <Text>{cutText(track, headlineLength)}</Text>
      </a>
      {what === undefined ? null : (
        <>
          {': '}
          <Text title={what}>{cutText(what, headlineLength)}</Text>
        </>
      )}{' '}
      <span class="fine">
        <When time={item.time} window="title" />
        {' · '}
        <span class="range" data-due={item.status}>
          {rangeWords(item.time, now, texts)}
        </span>
      </span>
    </li>
  )
}
