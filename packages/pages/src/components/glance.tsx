import { type Instant, lookup, type Status } from '@tracker/domain'
import type { Chronicle } from '../model/chronicle.ts'
import { type DueItem, dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import { isPresentStay, lastMoves, type TrackMove } from '../model/glance.ts'
import type { Names } from '../model/names.ts'
import { anchor, isPresent, itemPath } from '../model/paths.ts'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { rangeWords } from '../text/time/range-words.ts'
import { When } from '../text/time/when.tsx'
import { Box, Entries, headlineLength } from './glance-box.tsx'
import { Entered } from './entered.tsx'
import { Fresh, type FreshProps } from './glance-news.tsx'
import { Link } from './link.tsx'
import { StateChange } from './state-change.tsx'
import { Text } from './text.tsx'

/** Entries in each box. */
const most = 3

interface GlanceProps extends Omit<FreshProps, 'names'> {
  readonly status: Status
  readonly names: Names
  readonly chronicle: Chronicle
  /** The moment that is shown. */
  readonly now: Instant
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
      <Fresh {...{ status, moments, names, fresh, seen }} />
      <Ahead {...{ status, now }} />
    </div>
  )
}

interface MoveEntryProps extends Pick<GlanceProps, 'status' | 'names'> {
  readonly move: TrackMove
}

function MoveEntry({ status, names: present, move: { item, transition } }: MoveEntryProps) {
  const names = present.at(item.revision)
  const { track, occurred } = transition
  const now = lookup(status.tracks, track)
  return (
    <li>
      <Link href={itemPath(status.scenario, item)}>
        <StateChange {...{ names, transition }} />
      </Link>
      {now && isPresentStay(now, transition) ? <Entered {...now} /> : null}{' '}
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

function Ahead({ status, now }: Pick<GlanceProps, 'status' | 'now'>) {
  const { glance, due } = useTexts()
  const all = dueList(status, now)
  const next = all.filter((one) => one.status !== 'passed')
  const passed = all.length - next.length
  return (
    <Box id="glance-next" title={glance.next}>
      <Entries none={passed === 0 ? due.none : due.noneAhead}>
        {next.slice(0, most).map((item) => (
          <DueLine {...{ item, status, now }} />
        ))}
      </Entries>
      {passed === 0 ? null : (
        <p class="fine">
          <a href="#due">{phrase(glance.passed, { n: passed })}</a>
        </p>
      )}
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
