import { type Instant, said, type Sentence, sentence, type Status } from '@tracker/domain'
import type { Chronicle } from '../model/chronicle.ts'
import { dueList } from '../model/due-list.ts'
import { dueName } from '../model/due-name.ts'
import { lastMoves, type TrackMove } from '../model/glance.ts'
import type { Names } from '../model/names.ts'
import { reportPath, trackPagePath } from '../model/paths.ts'
import { type Quiet, quietOf } from '../model/quiet.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { notedState } from '../text/state-words.ts'
import type { Texts } from '../text/texts.ts'
import { rangeWords } from '../text/time/range-words.ts'
import { Moment, When } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { SentenceText, Text } from './text.tsx'

interface StandfirstProps {
  readonly status: Status
  readonly names: Names
  readonly chronicle: Pick<Chronicle, 'items'>
  /** The moment that is shown. */
  readonly now: Instant
}

/**
 * Shows the state of the story in a sentence or two, in the editors' own words or, without them, by the last change and
 * the next date; then, apart, whether the story has gone quiet.
 */
export function Standfirst(props: StandfirstProps) {
  const { status, names } = props
  const { scenario, standfirst } = status
  const quiet = quietOf(status)
  return (
    <>
      {standfirst === null ? (
        <Generated {...props} />
      ) : (
        <p class="lead">
          <Text>{standfirst.text}</Text>{' '}
          <Link class="fine" href={reportPath(scenario, standfirst.report)}>
            <When time={standfirst.since} window="title" />
          </Link>
        </p>
      )}
      {quiet === undefined ? null : <QuietWords {...{ quiet, scenario, names }} />}
    </>
  )
}

function Generated({ status, names, chronicle, now }: StandfirstProps) {
  const texts = useTexts()
  const { glance } = texts
  const [last] = lastMoves(chronicle, 1)
  const next = dueList(status, now).find((item) => item.status !== 'passed')
  const named = next && dueName(next, status)
  if (last === undefined && next === undefined) return null
  return (
    <p class="lead">
      {last === undefined ? null : (
        <Phrase
          text={glance.standfirst}
          track={<Text>{names.track(last.transition.track)}</Text>}
          state={<SentenceText parts={movedTo(last, names, texts)} />}
          time={<When time={last.transition.occurred} bound window="title" />}
        />
      )}{' '}
      {next === undefined || named === undefined ? null : (
        <Phrase
          text={glance.standfirstNext}
          what={
            named.what === undefined ? (
              <Text>{named.track}</Text>
            ) : (
              <SentenceText
                parts={sentence(glance.dueOf, { track: said(named.track), what: said(named.what) })}
              />
            )
          }
          time={rangeWords(next.time, now, texts)}
        />
      )}
    </p>
  )
}

/** The state that a track moved to, marked as contested or overridden if it is. */
function movedTo({ item, transition }: TrackMove, names: Names, texts: Texts): Sentence {
  const { track, to, cause } = transition
  const contested = names.contesting(item.report).length > 0
  return notedState(names.state(track, to), { contested, overridden: cause.kind === 'override' }, texts)
}

/** The number of quiet tracks that are named. */
const mostQuiet = 2

interface QuietWordsProps extends Pick<StandfirstProps, 'names'> {
  readonly scenario: string
  readonly quiet: Quiet
}

function QuietWords({ scenario, names, quiet: { tracks, since } }: QuietWordsProps) {
  const { glance } = useTexts()
  if (since !== undefined) {
    return (
      <p class="fine">
        <Phrase text={glance.quiet} time={<Moment at={since} />} />.
      </p>
    )
  }
  const more = tracks.length - mostQuiet
  const named = tracks.slice(0, mostQuiet).map((id, at) => (
    <>
      {at === 0 ? null : ', '}
      <Link href={trackPagePath(scenario, id)}>
        <Text>{names.track(id)}</Text>
      </Link>
    </>
  ))
  const rest = more > 0 ? `, ${phrase(glance.more, { n: more })}` : null
  return (
    <p class="fine">
      <Phrase
        text={glance.quietSome}
        tracks={
          <>
            {named}
            {rest}
          </>
        }
      />
      .
    </p>
  )
}
