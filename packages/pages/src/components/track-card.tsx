import type { Instant, TrackStatus } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { anchor, type Moments, momentsQuery, trackPagePath } from '../model/paths.ts'
import type { PageLimits } from '../model/page-limits.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { When } from '../text/time/when.tsx'
import { Cause, type KnownReports } from './cause.tsx'
import { Contested } from './contested.tsx'
import { Entered } from './entered.tsx'
import { Expected } from './expected.tsx'
import { Link } from './link.tsx'
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
  /** Whether one of them rests on a report. */
  readonly reported: boolean
  readonly moments: Moments
  readonly limits: CardLimits
  /** The moment that is shown. */
  readonly now: Instant
}

type CardLimits = Pick<PageLimits, 'level' | 'title'>

/** Characters of the reason of an override, in short. */
const reasonInShort = 200

/**
 * Shows one track: its state, since when, the headline of the report behind it, and the expected time. The page of the
 * track, to which its title leads, has the rest.
 */
export function TrackCard(props: TrackCardProps) {
  const { scenario, id, track, names, waiting, reported, moments, limits, now } = props
  const { tracks } = useTexts()
  return (
    <article class="track" id={anchor('track', id)}>
      <h3 dir="auto">
        <Link href={`${trackPagePath(scenario, id)}${momentsQuery(moments)}`}>
          <Written>{cutText(track.title, 2 * limits.title)}</Written>
        </Link>
      </h3>
      <p class="state" dir="auto">
        <Written>{track.stateTitle}</Written>
        <Entered {...track} />
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
        <Notes {...{ track, reported, limits, now }} />
      </div>
    </article>
  )
}

function Since({ scenario, id, track: { since, cause }, names, reports, limits }: TrackCardProps) {
  const { tracks } = useTexts()
  return (
    <p class="since">
      {since ? (
        <Phrase text={tracks.since} time={<When time={since} bound window="title" />} />
      ) : (
        tracks.initial
      )}
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
  track: { expected, final, override, cause },
  reported,
  limits: { level },
  now,
}: Pick<TrackCardProps, 'track' | 'reported' | 'limits' | 'now'>) {
  return (
    <>
      {expected && !final ? (
        <Expected time={expected} explained={level === 'full' && !reported} now={now} />
      ) : null}
      {override ? (
        <p class="notice">
          <Overridden {...{ override, cause }} {...(level === 'full' ? {} : { most: reasonInShort })} />
        </p>
      ) : null}
    </>
  )
}
