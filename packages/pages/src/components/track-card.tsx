import { type Instant, spelledOut, type TrackStatus } from '@tracker/domain'
import { cutText, lineText } from '../text/safe-text.ts'
import { useHref } from '../text/language/address.tsx'
import type { Room } from '../model/page-extent.ts'
import { anchor, dataPath, isPresent, momentsQuery, type Moments } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'
import { When } from '../text/time/when.tsx'
import { Cause } from './cause.tsx'
import { Expected } from './expected.tsx'
import { Link } from './link.tsx'
import type { Names } from '../model/names.ts'
import { Overridden } from './overridden.tsx'
import { Text, Written } from './text.tsx'
import { TrackFeeds } from './track-feeds.tsx'

interface TrackCardProps {
  readonly scenario: string
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly moments: Moments
  /** Whether the diagram stands in the page, or only the way to it. */
  readonly drawings: boolean
  readonly extent: Room['card']
  /** The moment that is shown. */
  readonly now: Instant
}

/** Of how much a brief card tells: steps, characters of each, and of a reason. Its times go without their windows. */
const brief = { steps: 3, step: 60, reason: 200 }

/** So many characters of a title where a card is bare; its state is whole there too. */
const bareTitle = 120

/** Where one track stands: its state and, as far as there is room, since when, because of what, and what may come next. */
export function TrackCard({ scenario, id, track, names, moments, drawings, extent, now }: TrackCardProps) {
  const { tracks } = useTexts()
  const steps = stepsOf({ id, track, names, extent }, tracks)
  return (
    <article class="track" id={anchor('track', id)}>
      <h3 dir="auto">
        <Written>{extent === 'bare' ? cutText(track.title, bareTitle) : track.title}</Written>
      </h3>
      <p class="state" dir="auto">
        <Written>{track.stateTitle}</Written>
        {track.final ? <span class="mark">{tracks.final}</span> : null}
      </p>
      {extent === 'bare' ? (
        <Whole {...{ scenario, id, moments }} />
      ) : (
        <div class="facts">
          <Since {...{ scenario, id, track, names, extent }} />
          <Notes track={track} extent={extent} now={now} />
          {extent === 'since' ? (
            <Whole {...{ scenario, id, moments }} />
          ) : (
            <>
              {track.final ? null : <NextStates steps={steps} />}
              <Diagram {...{ scenario, id, track, steps, moments, drawings }} />
              {extent === 'whole' && isPresent(moments) ? <TrackFeeds {...{ scenario, id }} /> : null}
            </>
          )}
        </div>
      )}
    </article>
  )
}

/** The way to all that the card leaves out. */
function Whole({ scenario, id, moments }: Pick<TrackCardProps, 'scenario' | 'id' | 'moments'>) {
  const { tracks } = useTexts()
  return (
    <p>
      <Link href={`${dataPath(scenario, id)}${momentsQuery(moments)}`}>{tracks.whole}</Link>
    </p>
  )
}

/** What may come next, in words, as many as the card tells of. */
function stepsOf(
  { id, track, names, extent }: Pick<TrackCardProps, 'id' | 'track' | 'names' | 'extent'>,
  texts: Texts['tracks'],
): readonly string[] {
  const most = extent === 'whole' ? track.allowed.length : brief.steps
  const steps = track.allowed.slice(0, most).map((event) => {
    const state = names.target(id, track.state, event)
    const step =
      state === undefined ? spelledOut(event) : phrase(texts.step, { state, event: spelledOut(event) })
    return extent === 'whole' ? step : cutText(step, brief.step)
  })
  const more = track.allowed.length - steps.length
  return more > 0 ? [...steps, phrase(texts.moreSteps, { n: more })] : steps
}

function Since({
  scenario,
  id,
  track: { since, cause },
  names,
  extent,
}: Pick<TrackCardProps, 'scenario' | 'id' | 'track' | 'names' | 'extent'>) {
  const { tracks } = useTexts()
  return (
    <p class="since">
      {since ? (
        <Phrase text={tracks.since} time={<When time={since} brief={extent !== 'whole'} />} />
      ) : (
        tracks.initial
      )}
      {cause.kind === 'initial' ? null : (
        <>
          {'. '}
          <Cause scenario={scenario} track={id} cause={cause} names={names} />
        </>
      )}
    </p>
  )
}

function Notes({
  track: { expected, final, override },
  extent,
  now,
}: Pick<TrackCardProps, 'track' | 'extent' | 'now'>) {
  return (
    <>
      {expected && !final ? (
        <Expected time={expected} brief={extent !== 'whole'} explained={extent === 'whole'} now={now} />
      ) : null}
      {override ? (
        <p class="notice">
          <Overridden override={override} {...(extent === 'whole' ? {} : { most: brief.reason })} />
        </p>
      ) : null}
    </>
  )
}

function NextStates({ steps }: { readonly steps: readonly string[] }) {
  const { tracks } = useTexts()
  if (steps.length === 0) return <p class="next">{tracks.noNext}</p>
  return (
    <p class="next">
      {`${tracks.next}: `}
      {steps.map((step, at) => (
        <>
          {at === 0 ? null : ', '}
          <Text>{step}</Text>
        </>
      ))}
    </p>
  )
}

interface DiagramProps extends Omit<TrackCardProps, 'names' | 'extent' | 'now'> {
  readonly steps: readonly string[]
}

/** The picture is fetched only when it is asked for; its text says all that a reader who cannot see it needs. */
function Diagram({ scenario, id, track, steps, moments, drawings }: DiagramProps) {
  const { tracks } = useTexts()
  const [title, state] = [lineText(track.title), lineText(track.stateTitle)]
  const next = steps.length === 0 ? '–' : steps.map(lineText).join(', ')
  const drawing = `${dataPath(scenario, id)}/diagram.svg${momentsQuery(moments)}`
  const href = useHref()
  if (!drawings)
    return (
      <p>
        <Link href={drawing}>{tracks.diagram}</Link>
      </p>
    )
  return (
    <details class="diagram" id={anchor('diagram', id)}>
      <summary>{tracks.diagram}</summary>
      <Link class="drawing" href={drawing}>
        <img
          src={href(drawing)}
          alt={phrase(tracks.diagramOf, { track: title, state, next })}
          loading="lazy"
        />
      </Link>
    </details>
  )
}
