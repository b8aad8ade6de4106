import { type Instant, spelledOut, type TrackStatus } from '@tracker/domain'
import { cutText, lineText } from '../text/safe-text.ts'
import { useHref } from '../text/language/address.tsx'
import type { PageLimits } from '../model/page-limits.ts'
import { anchor, channelPath, isPresent, momentsQuery, type Moments } from '../model/paths.ts'
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
  /** Whether the diagram is part of the page, or only a link to it. */
  readonly drawings: boolean
  readonly limits: CardLimits
  /** The moment that is shown. */
  readonly now: Instant
}

type CardLimits = Pick<PageLimits, 'level' | 'cardTitle' | 'steps' | 'reason'>

/**
 * Shows where one track stands: its state, since when, because of what, and, in full, what may come next.
 * In short, times go without their windows; the section of tracks links to the rest.
 */
export function TrackCard({ scenario, id, track, names, moments, drawings, limits, now }: TrackCardProps) {
  const { tracks } = useTexts()
  const steps = stepsOf({ id, track, names }, limits.steps, tracks)
  const short = limits.level === 'short'
  return (
    <article class="track" id={anchor('track', id)}>
      <h3 dir="auto">
        <Written>{cutText(track.title, limits.cardTitle)}</Written>
      </h3>
      <p class="state" dir="auto">
        <Written>{track.stateTitle}</Written>
        {track.final ? <span class="mark">{tracks.final}</span> : null}
      </p>
      <div class="facts">
        <Since {...{ scenario, id, track, names, short }} />
        <Notes {...{ track, limits, now }} />
        {short ? null : (
          <>
            {track.final ? null : <NextStates steps={steps} />}
            <Diagram {...{ scenario, id, track, steps, moments, drawings }} />
            {isPresent(moments) ? <TrackFeeds {...{ scenario, id }} /> : null}
          </>
        )}
      </div>
    </article>
  )
}

/** The next steps in words, at most `most`, with the number of those left out. */
function stepsOf(
  { id, track, names }: Pick<TrackCardProps, 'id' | 'track' | 'names'>,
  most: number,
  texts: Texts['tracks'],
): readonly string[] {
  const steps = track.allowed.slice(0, most).map((event) => {
    const state = names.target(id, track.state, event)
    return state === undefined ? spelledOut(event) : phrase(texts.step, { state, event: spelledOut(event) })
  })
  const more = track.allowed.length - steps.length
  return more > 0 ? [...steps, phrase(texts.moreSteps, { n: more })] : steps
}

interface SinceProps extends Pick<TrackCardProps, 'scenario' | 'id' | 'track' | 'names'> {
  readonly short: boolean
}

function Since({ scenario, id, track: { since, cause }, names, short }: SinceProps) {
  const { tracks } = useTexts()
  return (
    <p class="since">
      {since ? <Phrase text={tracks.since} time={<When time={since} brief={short} />} /> : tracks.initial}
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
  limits: { level, reason },
  now,
}: Pick<TrackCardProps, 'track' | 'limits' | 'now'>) {
  const short = level === 'short'
  return (
    <>
      {expected && !final ? <Expected time={expected} brief={short} explained={!short} now={now} /> : null}
      {override ? (
        <p class="notice">
          <Overridden override={override} most={reason} />
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

interface DiagramProps extends Omit<TrackCardProps, 'names' | 'limits' | 'now'> {
  readonly steps: readonly string[]
}

/** Shows the picture, fetched only when it is opened; its text says the same to a reader who cannot see it. */
function Diagram({ scenario, id, track, steps, moments, drawings }: DiagramProps) {
  const { tracks } = useTexts()
  const [title, state] = [lineText(track.title), lineText(track.stateTitle)]
  const next = steps.length === 0 ? '–' : steps.map(lineText).join(', ')
  const drawing = `${channelPath('diagram', scenario, id)}${momentsQuery(moments)}`
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
