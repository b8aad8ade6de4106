import type { Instant, Status } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import type { Chronicle } from '../model/chronicle.ts'
import { type DueItem, dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import {
  lastMoves,
  type TrackMove,
  type News,
  newsAfter,
  newsSince,
  type SeenRevision,
} from '../model/glance.ts'
import type { Names } from '../model/names.ts'
import { anchor, isPresent, itemPath, type Moments } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { yesterday } from '../text/time/day-of.ts'
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
  /** The moment whose knowledge is shown; news is new at that moment. */
  readonly known: Instant
  /** The revision that the reader has seen, and when it was recorded. */
  readonly seen?: SeenRevision | undefined
}

/** Shows what a reader looks for first: the last changes of state, what is new, and what comes next. */
export function Glance({ status, names, chronicle, moments, now, known, seen }: GlanceProps) {
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
      <Fresh {...{ status, chronicle, moments, known, seen }} />
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
  status,
  chronicle,
  moments,
  known,
  seen,
}: Pick<GlanceProps, 'status' | 'chronicle' | 'moments' | 'known' | 'seen'>) {
  const { glance } = useTexts()
  const { scenario, revision } = status
  const recent = seen ? newsAfter(chronicle, seen.revision) : newsSince(chronicle, yesterday(known))
  const shown = recent.length > 0 || seen ? recent : newsSince(chronicle, 0).slice(0, 1)
  const ofLate = moments.knownAt === undefined ? glance.news : glance.newsThen
  const title = recent.length > 0 || shown.length === 0 ? ofLate : glance.lastNews
  return (
    <Box
      id="glance-new"
      title={seen ? <Phrase text={glance.newsSince} time={<Moment at={seen.recorded} />} /> : title}
      data={{ 'data-story': scenario, 'data-revision': String(revision), 'data-since': glance.since }}
    >
      <Entries none={seen ? glance.noneSince : glance.noNews}>
        {shown.slice(0, most).map((news) => (
          <NewsEntry scenario={scenario} news={news} />
        ))}
      </Entries>
      {shown.length > most ? <p class="fine">{phrase(glance.more, { n: shown.length - most })}</p> : null}
    </Box>
  )
}

function NewsEntry({
  scenario,
  news: { item, kind, recorded },
}: {
  readonly scenario: string
  readonly news: News
}) {
  const { timeline } = useTexts()
  const status = kind === 'filed' ? undefined : item.status === 'retracted' ? 'retracted' : 'corrected'
  return (
    <li>
      {status === undefined ? null : (
        <>
          <span class="mark" data-status={status}>
            {timeline.status[status]}
          </span>{' '}
        </>
      )}
      <Link href={itemPath(scenario, item)}>
        <Text>{cutText(item.headline, headlineLength)}</Text>
      </Link>{' '}
      <span class="fine">
        <Moment at={recorded} />
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
