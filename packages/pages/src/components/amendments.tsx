import type { HistoryItem } from '@tracker/domain'
import type { AmendmentDetail, AmendmentDetails } from '../model/amendment-details.ts'
import type { ContentChange } from '../model/content-change.ts'
import { revisionPath } from '../model/paths.ts'
import { Phrase, phrase, useTexts } from '../text/language/phrase.tsx'
import { Moment } from '../text/time/when.tsx'
import { Link } from './link.tsx'
import { SentenceText, Text } from './text.tsx'

interface AmendmentsProps {
  readonly scenario: string
  readonly item: HistoryItem
  readonly details: AmendmentDetails
}

/** Lists the amendments of an item: each correction with its changes, and the reason why the item no longer counts. */
export function Amendments({ scenario, item, details }: AmendmentsProps) {
  const { timeline } = useTexts()
  return (
    <>
      {item.status === 'superseded' ? <p class="amendment">{timeline.superseded}</p> : null}
      {item.amendments?.map(({ kind, recorded, reason, revision }) => {
        const detail = details.get(revision)
        return (
          <div class="amendment">
            <p>
              <Phrase text={timeline[kind]} time={<Moment at={recorded} />} reason={<Text>{reason}</Text>} />
            </p>
            {detail === undefined ? null : <Changes scenario={scenario} detail={detail} />}
          </div>
        )
      })}
    </>
  )
}

function Changes({ scenario, detail }: { readonly scenario: string; readonly detail: AmendmentDetail }) {
  const { timeline } = useTexts()
  const { changes, more, former } = detail
  return (
    <>
      {changes.length === 0 ? null : (
        <ul class="changes" aria-label={timeline.changes}>
          {changes.map((change) => (
            <li>
              <Change change={change} />
            </li>
          ))}
          {more === 0 ? null : <li>{phrase(timeline.moreChanges, { n: more })}</li>}
        </ul>
      )}
      <p class="fine">
        <Link href={revisionPath(scenario, former)}>{timeline.former}</Link>
      </p>
    </>
  )
}

/** Shows the former words struck through and the present ones, also in words for screen readers. */
function Change({ change: { label, from, to } }: { readonly change: ContentChange }) {
  const { timeline } = useTexts()
  const text =
    from === undefined ? timeline.changeTo : to === undefined ? timeline.changeFrom : timeline.change
  return (
    <Phrase
      text={text}
      label={<SentenceText parts={label} />}
      from={
        from === undefined ? null : (
          <del>
            <SentenceText parts={from} />
          </del>
        )
      }
      to={
        to === undefined ? null : (
          <ins>
            <SentenceText parts={to} />
          </ins>
        )
      }
    />
  )
}
