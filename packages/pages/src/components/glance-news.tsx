import type { Status, TimeValueJson } from '@tracker/domain'
import type { FreshNews, News, SeenRevision } from '../model/fresh-news.ts'
import type { Names } from '../model/names.ts'
import { itemStanding } from '../model/item-standing.ts'
import { isPresent, type Moments, momentsQuery, reportPath, scenarioPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { cutText } from '../text/safe-text.ts'
import { day } from '../text/time/day-of.ts'
import { Moment, When } from '../text/time/when.tsx'
import { Box, Entries, headlineLength } from './glance-box.tsx'
import { Link } from './link.tsx'
import { Struck } from './struck.tsx'
import { Text } from './text.tsx'

type NewsNames = Pick<Names, 'contests' | 'dismissals' | 'waiting'>

export interface FreshProps {
  readonly status: Pick<Status, 'scenario' | 'revision'>
  readonly moments: Moments
  readonly names: NewsNames
  readonly fresh: FreshNews
  /** The revision that the reader has seen, and when it was recorded. */
  readonly seen?: SeenRevision | undefined
}

/** Shows the news since the reader's last visit or since yesterday; without any, the last report. */
export function Fresh({
  status: { scenario, revision },
  moments,
  names,
  fresh: { shown, count, more, after },
  seen,
}: FreshProps) {
  const { glance } = useTexts()
  const since = after === undefined ? undefined : seen
  const ofLate = after === undefined || moments.knownAt !== undefined ? glance.newsThen : glance.news
  const title = count > 0 || shown.length === 0 ? ofLate : glance.lastNews
  const all = after === undefined ? '' : momentsQuery(moments, { kind: 'new', since: String(after) })
  return (
    <Box
      id="glance-new"
      title={since ? <Phrase text={glance.newsSince} time={<Moment at={since.recorded} />} /> : title}
      data={
        isPresent(moments)
          ? { 'data-story': scenario, 'data-revision': String(revision), 'data-since': glance.since }
          : {}
      }
    >
      <Entries none={since ? glance.noneSince : glance.noNews}>
        {shown.map((news) => (
          <NewsEntry {...{ scenario, names, news }} />
        ))}
      </Entries>
      {count > shown.length ? (
        <p class="fine">
          <Link href={`${after === undefined ? '' : scenarioPath(scenario)}${all}#timeline`}>
            {phrase(more ? glance.moreThan : glance.more, { n: count - shown.length })}
          </Link>
        </p>
      ) : null}
    </Box>
  )
}

const marks = { filed: undefined, correction: 'corrected', retraction: 'retracted' } as const

function NewsEntry({
  scenario,
  names,
  news: { report, headline, kind, occurred, asked, recorded },
}: {
  readonly scenario: string
  readonly names: NewsNames
  readonly news: News
}) {
  const { timeline, proposals } = useTexts()
  const status = marks[kind]
  const standing = itemStanding({ ...asked, report, status: status ?? 'standing' }, names)
  return (
    <li>
      {status === undefined ? null : (
        <>
          <span class="mark" data-status={status}>
            {timeline.status[status]}
          </span>{' '}
        </>
      )}
      {standing === 'waiting' || standing === 'dismissed' ? (
        <>
          <span class="mark" data-status={standing}>
            {standing === 'waiting' ? proposals.title : proposals.dismissed}
          </span>{' '}
        </>
      ) : null}
      <Link href={reportPath(scenario, report)}>
        <Struck when={status === 'retracted'}>
          <Text>{cutText(headline, headlineLength)}</Text>
        </Struck>
      </Link>{' '}
      <span class="fine">
        <When time={occurred} window="title" />
        {recorded !== undefined && (kind !== 'filed' || isLate(recorded, occurred)) ? (
          <>
            {' · '}
            <Phrase text={timeline.recorded} time={<Moment at={recorded} />} />
          </>
        ) : null}
      </span>
    </li>
  )
}

/** Whether a report was recorded so long after it happened that the two must not be taken for one. */
function isLate(recorded: string, { latest }: TimeValueJson): boolean {
  return Date.parse(recorded) - Date.parse(latest) > day
}
