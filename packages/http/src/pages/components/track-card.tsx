import type { TrackStatus } from '@tracker/domain'
import { lineText } from '../channels/safe-text.ts'
import { anchor, dataPath, momentsQuery, type Moments } from '../paths.ts'
import { Phrase, phrase, useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { Cause } from './cause.tsx'
import { spelledOut, type Names } from './names.ts'
import { Text } from './text.tsx'

interface TrackCardProps {
  readonly scenario: string
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly moments: Moments
}

/** Where one track stands: its state, since when, because of what, and what may come next. */
export function TrackCard({ scenario, id, track, names, moments }: TrackCardProps) {
  const { tracks } = useTexts()
  return (
    <article class="card track" id={anchor('track', id)}>
      <h3 dir="auto">{lineText(track.title)}</h3>
      <p class="state" dir="auto">
        {lineText(track.stateTitle)}
        {track.final ? <span class="mark">{tracks.final}</span> : null}
      </p>
      <p class="since">
        {track.since ? <Phrase text={tracks.since} time={<When time={track.since} />} /> : tracks.initial}
      </p>
      {track.cause.kind === 'initial' ? null : (
        <p class="fine">
          <Cause scenario={scenario} cause={track.cause} names={names} />
        </p>
      )}
      <Notes track={track} />
      {track.final ? null : <NextStates track={track} />}
      <Diagram scenario={scenario} id={id} track={track} moments={moments} />
    </article>
  )
}

function Notes({ track: { expected, final, reviewDue, override } }: { readonly track: TrackStatus }) {
  const { tracks } = useTexts()
  return (
    <>
      {expected && !final ? (
        <p class="expected">
          <Phrase text={tracks.expected} time={<When time={expected} />} />
        </p>
      ) : null}
      {reviewDue ? <p class="notice">{tracks.reviewDue}</p> : null}
      {override ? (
        <p class="notice">
          <Phrase
            text={override.count > 1 ? tracks.overrides : tracks.override}
            n={String(override.count)}
            reason={<Text>{override.reason}</Text>}
          />
        </p>
      ) : null}
    </>
  )
}

function NextStates({ track: { allowed } }: { readonly track: TrackStatus }) {
  const { tracks } = useTexts()
  if (allowed.length === 0) return <p class="next">{tracks.noNext}</p>
  return (
    <p class="next">
      {`${tracks.next}: `}
      {allowed.map((event, at) => (
        <>
          {at === 0 ? null : ', '}
          <span>{spelledOut(event)}</span>
        </>
      ))}
    </p>
  )
}

/** The picture is fetched only when it is asked for; its text says all that a reader who cannot see it needs. */
function Diagram({ scenario, id, track, moments }: Omit<TrackCardProps, 'names'>) {
  const { tracks } = useTexts()
  const { allowed } = track
  const [title, state] = [lineText(track.title), lineText(track.stateTitle)]
  const next = allowed.length === 0 ? '–' : allowed.map(spelledOut).join(', ')
  return (
    <details class="diagram" id={anchor('diagram', id)}>
      <summary>{tracks.diagram}</summary>
      <a href={`${dataPath(scenario, id)}/diagram.svg${momentsQuery(moments)}`}>
        <img
          src={`${dataPath(scenario, id)}/diagram.svg${momentsQuery(moments)}`}
          alt={phrase(tracks.diagramOf, { track: title, state, next })}
          loading="lazy"
        />
      </a>
    </details>
  )
}
