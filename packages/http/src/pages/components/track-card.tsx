import { spelledOut, type TrackStatus } from '@tracker/domain'
import { lineText } from '../channels/safe-text.ts'
import { anchor, dataPath, momentsQuery, type Moments } from '../paths.ts'
import { Phrase, phrase, useTexts } from '../phrase.tsx'
import { When } from '../time/when.tsx'
import { Cause } from './cause.tsx'
import type { Names } from './names.ts'
import { Text } from './text.tsx'

interface TrackCardProps {
  readonly scenario: string
  readonly id: string
  readonly track: TrackStatus
  readonly names: Names
  readonly moments: Moments
  /** Whether the diagram stands in the page, or only the way to it. */
  readonly drawings: boolean
}

/** Where one track stands: its state, since when, because of what, and what may come next. */
export function TrackCard({ scenario, id, track, names, moments, drawings }: TrackCardProps) {
  const { tracks } = useTexts()
  const steps = track.allowed.map((event) => {
    const state = names.target(id, track.state, event)
    return state === undefined ? spelledOut(event) : phrase(tracks.step, { state, event: spelledOut(event) })
  })
  return (
    <article class="track" id={anchor('track', id)}>
      <h3 dir="auto">{lineText(track.title)}</h3>
      <p class="state" dir="auto">
        {lineText(track.stateTitle)}
        {track.final ? <span class="mark">{tracks.final}</span> : null}
      </p>
      <div class="facts">
        <Since scenario={scenario} id={id} track={track} names={names} />
        <Notes track={track} />
        {track.final ? null : <NextStates steps={steps} />}
        <Diagram {...{ scenario, id, track, steps, moments, drawings }} />
      </div>
    </article>
  )
}

function Since({
  scenario,
  id,
  track: { since, cause },
  names,
}: Omit<TrackCardProps, 'moments' | 'drawings'>) {
  const { tracks } = useTexts()
  return (
    <p class="since">
      {since ? <Phrase text={tracks.since} time={<When time={since} />} /> : tracks.initial}
      {cause.kind === 'initial' ? null : (
        <>
          {'. '}
          <Cause scenario={scenario} track={id} cause={cause} names={names} />
        </>
      )}
    </p>
  )
}

function Notes({ track: { expected, final, override } }: { readonly track: TrackStatus }) {
  const { tracks } = useTexts()
  return (
    <>
      {expected && !final ? (
        <p class="expected">
          <Phrase text={tracks.expected} time={<When time={expected} />} />
        </p>
      ) : null}
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

interface DiagramProps extends Omit<TrackCardProps, 'names'> {
  readonly steps: readonly string[]
}

/** The picture is fetched only when it is asked for; its text says all that a reader who cannot see it needs. */
function Diagram({ scenario, id, track, steps, moments, drawings }: DiagramProps) {
  const { tracks } = useTexts()
  const [title, state] = [lineText(track.title), lineText(track.stateTitle)]
  const next = steps.length === 0 ? '–' : steps.map(lineText).join(', ')
  const drawing = `${dataPath(scenario, id)}/diagram.svg${momentsQuery(moments)}`
  if (!drawings)
    return (
      <p>
        <a href={drawing}>{tracks.diagram}</a>
      </p>
    )
  return (
    <details class="diagram" id={anchor('diagram', id)}>
      <summary>{tracks.diagram}</summary>
      <a class="drawing" href={drawing}>
        <img src={drawing} alt={phrase(tracks.diagramOf, { track: title, state, next })} loading="lazy" />
      </a>
    </details>
  )
}
