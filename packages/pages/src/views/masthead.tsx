import type { Instant, Status } from '@tracker/domain'
import { Glance } from '../components/glance.tsx'
import { Link } from '../components/link.tsx'
import { Stamps, Updated } from '../components/stamps.tsx'
import { Standfirst } from '../components/standfirst.tsx'
import { Then } from '../components/time-machine.tsx'
import type { TimelineShown } from '../components/timeline.tsx'
import type { Chronicle } from '../model/chronicle.ts'
import type { FreshNews, SeenRevision } from '../model/fresh-news.ts'
import type { Names } from '../model/names.ts'
import type { PageLimits } from '../model/page-limits.ts'
import { type Moments, scenarioPath } from '../model/paths.ts'
import type { Since } from '../model/since-then.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { useWritten } from '../text/language/written.ts'
import { lineText } from '../text/safe-text.ts'
import { Moment } from '../text/time/when.tsx'

export interface MastheadProps {
  readonly status: Status
  readonly names: Names
  readonly chronicle: Chronicle
  readonly timeline: TimelineShown
  readonly limits: PageLimits
  readonly moments: Moments
  readonly since: Since
  /** The beginning of the record, RFC 3339; given if the page shows another moment than the present. */
  readonly begins: string | undefined
  /** The revision that the reader has seen; undefined if the query names none. */
  readonly seen: SeenRevision | undefined
  /** The news; undefined on a further page. */
  readonly fresh: FreshNews | undefined
  /** Whether this is a further page of the timeline or a part of it, and shows nothing else. */
  readonly older: boolean
  readonly now: Instant
}

/** Shows the head of the page of a scenario: its title, its state, and the news. */
export function Masthead(props: MastheadProps) {
  const { status, names, chronicle, timeline, moments, since, begins, older, now } = props
  const { fresh, seen, limits } = props
  const texts = useTexts()
  const { before, glance, list } = texts
  const untouched = Object.values(status.tracks).every(({ cause }) => cause.kind === 'initial')
  const assumed = untouched && timeline.items.length === 0
  const shown = moments.asOf ?? moments.knownAt ?? now
  return (
    <>
      <p class="kicker">
        {glance.kicker}
        {' · '}
        <Updated stamps={status.stamps} />
      </p>
      <h1 dir="auto" {...useWritten()(status.title)}>
        {older ? (
          <Link href={scenarioPath(status.scenario)}>{lineText(status.title)}</Link>
        ) : (
          lineText(status.title)
        )}
      </h1>
      <Then scenario={status.scenario} {...{ moments, since, now }} most={limits.list} />
      {status.archived ? <p class="notice">{list.isArchived}</p> : null}
      {older ? (
        <p class="lead">
          {timeline.page > 1 ? texts.timeline.olderTitle : texts.find.part}.{' '}
          <Link href={scenarioPath(status.scenario)}>{texts.timeline.newest}</Link>
        </p>
      ) : (
        <Standfirst {...{ status, names, chronicle }} now={shown} />
      )}
      {begins === undefined || (moments.asOf ?? now) >= Date.parse(begins) ? null : (
        <p class="fine">
          <Phrase text={assumed ? before.assumed : before.known} time={<Moment at={begins} />} />
        </p>
      )}
      {fresh === undefined ? null : (
        <Glance {...{ status, names, chronicle, moments, fresh, seen }} now={shown} />
      )}
      <Stamps stamps={status.stamps} />
    </>
  )
}
