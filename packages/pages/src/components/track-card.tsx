import { type Instant, spelledOut, type TrackStatus } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { anchor, type Moments } from '../model/paths.ts'
import type { PageLimits } from '../model/page-limits.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import type { Texts } from '../text/texts.ts'
import { When } from '../text/time/when.tsx'
import { Cause, type KnownReports } from './cause.tsx'
import { Contested } from './contested.tsx'
import { Diagram } from './diagram.tsx'
import { Expected } from './expected.tsx'
import { Overridden } from './overridden.tsx'
import { Text, Written } from './text.tsx'

interface TrackCardProps {
  readonly scenario: string
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly reports: KnownReports
  /** The titles of the states that wait for confirmation. */
  readonly waiting: readonly string[]
  readonly moments: Moments
  /** Whether the diagram is part of the page, or only a link to it. */
  readonly drawings: boolean
  readonly limits: CardLimits
  /** The moment that is shown. */
  readonly now: Instant
}

type CardLimits = Pick<PageLimits, 'level' | 'cardTitle' | 'steps' | 'reason' | 'title'>

/**
 * Shows where one track stands: its state, since when, the headline of the report behind it, and what is expected. What
 * could happen next is folded, and left out in short.
 */
export function TrackCard(props: TrackCardProps) {
  const { scenario, id, track, names, waiting, moments, drawings, limits, now } = props
  const { tracks } = useTexts()
  const steps = stepsOf({ id, track, names }, limits.steps, tracks)
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
        <Since {...props} />
        {track.contested.length === 0 ? null : (
          <p class="notice">
            <Contested {...{ scenario, track }} nameOf={names.party} />
          </p>
        )}
        {waiting.map((state) => (
          <p class="notice">
            <Phrase text={tracks.waiting} state={<Text>{state}</Text>} />
          </p>
        ))}
        <Notes {...{ track, limits, now }} />
        {limits.level === 'short' ? null : (
          <details class="diagram" id={anchor('diagram', id)}>
            <summary>{tracks.more}</summary>
            {track.final ? null : <NextStates steps={steps} />}
            <Diagram {...{ scenario, id, track, steps, moments, drawings }} />
          </details>
        )}
      </div>
    </article>
  )
}

/** The titles of the states that could come next, at most `most`, with the number of those left out. */
function stepsOf(
  { id, track, names }: Pick<TrackCardProps, 'id' | 'track' | 'names'>,
  most: number,
  texts: Texts['tracks'],
): readonly string[] {
  const states = new Set(
    track.allowed.map((event) => names.target(id, track.state, event) ?? spelledOut(event)),
  )
  const steps = [...states].slice(0, most).map((text) => phrase(texts.quoted, { text }))
  const more = states.size - steps.length
  return more > 0 ? [...steps, phrase(texts.moreSteps, { n: more })] : steps
}

function Since({ scenario, id, track: { since, cause }, names, reports, limits }: TrackCardProps) {
  const { tracks } = useTexts()
  return (
    <p class="since">
      {since ? <Phrase text={tracks.since} time={<When time={since} window="title" />} /> : tracks.initial}
      {cause.kind === 'initial' ? null : (
        <>
          {' · '}
          <Cause {...{ scenario, cause, names, reports }} track={id} most={limits.title} />
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
  return (
    <>
      {expected && !final ? <Expected time={expected} explained={level === 'full'} now={now} /> : null}
      {override ? (
        <p class="notice">
          <Overridden override={override} most={reason} />
        </p>
      ) : null}
    </>
  )
}

function NextStates({ steps }: { readonly steps: readonly string[] }) {
  const { tracks, locale } = useTexts()
  if (steps.length === 0) return <p class="next">{tracks.noNext}</p>
  const all = new Intl.ListFormat(locale, { type: 'disjunction' }).formatToParts(steps)
  return (
    <p class="next">
      <Phrase
        text={tracks.next}
        states={all.map(({ type, value }) => (type === 'element' ? <Text>{value}</Text> : value))}
      />
    </p>
  )
}
