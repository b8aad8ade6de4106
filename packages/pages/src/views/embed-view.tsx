import { type Instant, lookup, spelledOut, type Status, type TrackStatus } from '@tracker/domain'
import { lineText } from '../text/safe-text.ts'
import { Contested } from '../components/contested.tsx'
import { Entered } from '../components/entered.tsx'
import { Expected } from '../components/expected.tsx'
import { Link } from '../components/link.tsx'
import { Updated } from '../components/stamps.tsx'
import { Overridden } from '../components/overridden.tsx'
import { Text } from '../components/text.tsx'
import { useWritten } from '../text/language/written.ts'
import type { Names } from '../model/names.ts'
import { scenarioPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { type AssetPaths, Layout } from './layout.tsx'
import { Live } from './live.tsx'

interface EmbedViewProps {
  readonly status: Status
  readonly names: Pick<Names, 'state'>
  /** The tracks to show, by default all. */
  readonly tracks: readonly string[]
  /** Whether to show states alone. */
  readonly compact: boolean
  /** The moment that is shown. */
  readonly now: Instant
  readonly etag: string
  readonly assets: AssetPaths
}

/**
 * Shows a small card of a scenario for a frame in an article. It polls: an article may have several cards, and a
 * browser keeps few connections to one host open.
 */
export function EmbedView({ status, names, tracks, compact, now, etag, assets }: EmbedViewProps) {
  const texts = useTexts()
  // That a rule or a deadline asks for a change is for the desk; what a report says is news.
  const waitingOn = (id: string) =>
    status.proposals
      .filter(({ track, by }) => track === id && by !== undefined)
      .map(({ to }) => names.state(id, to))
  const shown = Object.entries(status.tracks).filter(([id]) => tracks.length === 0 || tracks.includes(id))
  return (
    <Layout head={{ title: lineText(status.title) }} assets={assets} scripts={['page.js']} bare>
      <Live etag={etag} revision={status.revision}>
        <div id="embed" data-live>
          <h1 dir="auto" {...useWritten()(status.title)}>
            <Link href={scenarioPath(status.scenario)} target="_blank" rel="noopener">
              {lineText(status.title)}
            </Link>
          </h1>
          <dl class="states">
            {shown.map(([id, track]) => (
              <Standing {...{ status, track, compact, now }} waiting={waitingOn(id)} />
            ))}
          </dl>
          {status.archived ? <p class="fine">{texts.list.isArchived}</p> : null}
          <p class="fine">
            <Updated stamps={status.stamps} />
            {' · '}
            <span data-zone={texts.zones.reader}>{texts.zones.utc}</span>
            {' · '}
            <Link href={scenarioPath(status.scenario)} target="_blank" rel="noopener">
              {texts.embed.open}
            </Link>
          </p>
        </div>
      </Live>
    </Layout>
  )
}

/** Characters of the reason for an override on the card. */
const reasonLength = 120

/**
 * Returns the deadlines of a state that may have passed. Passing alone does not say what happened, and neither does the
 * card.
 */
function Passing({ track: { deadlines, expected } }: { readonly track: TrackStatus }) {
  const { due } = useTexts()
  const deadlineMarks = Object.entries(deadlines).filter(
    ([, { status, earliest, latest }]) =>
      status !== 'ahead' && !(expected?.earliest === earliest && expected.latest === latest),
  )
  return (
    <>
      {deadlineMarks.map(([id, { title, status }]) => (
        <dd class="awaited">
          <Text>{title ?? spelledOut(id)}</Text>{' '}
          <span class="mark" data-due={status}>
            {due.status[status]}
          </span>
        </dd>
      ))}
    </>
  )
}

interface StandingProps extends Pick<EmbedViewProps, 'status' | 'compact' | 'now'> {
  readonly track: TrackStatus
  /** The titles of the states that reports name and no reviewer has confirmed. */
  readonly waiting: readonly string[]
}

/** Shows the state of a track and what it waits for, in as few words as a card can hold. */
function Standing({ status, track, waiting, compact, now }: StandingProps) {
  const { tracks } = useTexts()
  const { title, stateTitle, since, expected, final, override, cause } = track
  const nameOf = (id: string) => lookup(status.parties, id)?.name ?? spelledOut(id)
  return (
    <div>
      <dt dir="auto" {...useWritten()(title)}>
        {lineText(title)}
      </dt>
      <dd>
        <strong>
          <Text>{stateTitle}</Text>
        </strong>
        <Entered {...track} />
        {since && !compact ? (
          <span class="fine">
            <Phrase text={tracks.since} time={<When time={since} bound />} />
          </span>
        ) : null}
      </dd>
      {track.contested.length === 0 ? null : (
        <dd class="awaited notice">
          <Contested scenario={status.scenario} {...{ track, nameOf }} target="_blank" />
        </dd>
      )}
      {override ? (
        <dd class="awaited notice">
          <Overridden {...{ override, cause }} most={reasonLength} />
        </dd>
      ) : null}
      {waiting.map((state) => (
        <dd class="awaited notice">
          <Phrase text={tracks.waiting} state={<Text>{state}</Text>} />
        </dd>
      ))}
      {compact ? null : <Passing track={track} />}
      {expected && !final && !compact ? (
        <dd class="awaited">
          <Expected time={expected} explained={false} now={now} />
        </dd>
      ) : null}
    </div>
  )
}
