import type { HistoryItem } from '@tracker/domain'
import type { Names } from '../model/names.ts'
import { revisionPath } from '../model/paths.ts'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { Text } from './text.tsx'

interface DismissedProps {
  readonly scenario: string
  readonly item: HistoryItem
  readonly names: Names
}

/** Says what a reviewer decided against, and why, with a link to the decision. */
export function Dismissed({ scenario, item, names }: DismissedProps) {
  const { feed, revision: texts, timeline } = useTexts()
  const { proposals, joins = {} } = item
  const opened = proposals.flatMap((one) =>
    names.dismissals({ proposals: [one] }).map((dismissal) => ({ dismissal, asked: [one] })),
  )
  const joined = names.dismissals({ proposals: [], joins }).map((dismissal) => ({ dismissal, asked: [] }))
  return (
    <>
      {[...opened, ...joined].map(({ dismissal: { recorded, reason, revision }, asked }) => (
        <p class="notice">
          {asked.map(({ track, to }) => (
            <>
              <Phrase
                text={texts.dismissed}
                track={<Text>{names.track(track)}</Text>}
                state={<Text>{names.state(track, to)}</Text>}
              />{' '}
            </>
          ))}
          <Phrase text={feed.dismissed} time={<Moment at={recorded} />} reason={<Text>{reason}</Text>} />{' '}
          <Link href={revisionPath(scenario, revision)}>
            <Phrase text={timeline.revision} n={String(revision)} />
          </Link>
        </p>
      ))}
    </>
  )
}
