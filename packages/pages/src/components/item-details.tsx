import { type HistoryItem, stanceOf } from '@tracker/domain'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Claim } from './claim.tsx'
import type { Names } from '../model/names.ts'
import { OutLink, Text } from './text.tsx'

interface ItemDetailsProps {
  readonly item: HistoryItem
  readonly names: Names
}

/** Shows the parts of a report besides its headline and text: positions, expectation, claims, attribution. */
export function ItemDetails({ item, names }: ItemDetailsProps) {
  const { timeline, stances } = useTexts()
  const positions = Object.entries(item.positions ?? {})
  return (
    <>
      {item.override ? (
        <p class="notice">
          <Phrase text={timeline.override} reason={<Text>{item.override.reason}</Text>} />
        </p>
      ) : null}
      {positions.length === 0 ? null : (
        <ul class="taken" aria-label={timeline.positions}>
          {positions.map(([party, written]) => {
            const { stance, terms } = stanceOf(written)
            return (
              <li>
                <Text>{names.party(party)}</Text>
                {': '}
                <span class="stance" data-stance={stance}>
                  {stances[stance]}
                </span>
                {terms === undefined ? null : (
                  <>
                    {': '}
                    <Text>{terms}</Text>
                  </>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {item.expected ? (
        <p class="expected">
          <Phrase text={timeline.expected} time={<When time={item.expected} />} />
        </p>
      ) : null}
      {item.expected === null ? <p class="expected">{timeline.notExpected}</p> : null}
      {item.claims?.map((claim) => (
        <Claim claim={claim} />
      ))}
    </>
  )
}

/** Shows the attribution, the author and every source, linked if its address is on the web. */
export function Sources({ item: { attribution, author, sources = [] } }: Pick<ItemDetailsProps, 'item'>) {
  const { timeline } = useTexts()
  return (
    <>
      {attribution === undefined ? null : (
        <p class="fine">
          <Phrase text={timeline.attribution} who={<Text>{attribution}</Text>} />
        </p>
      )}
      {author === undefined ? null : (
        <p class="fine">
          <Phrase text={timeline.author} who={<Text>{author}</Text>} />
        </p>
      )}
      {sources.length === 0 ? null : (
        <ul class="sources fine" aria-label={timeline.sources}>
          {sources.map(({ url, publisher, title, published }) => (
            <li>
              <OutLink href={url}>{title ?? publisher ?? url ?? timeline.source}</OutLink>
              {title === undefined || publisher === undefined ? null : (
                <>
                  {', '}
                  <Text>{publisher}</Text>
                </>
              )}
              {published ? (
                <>
                  {', '}
                  <Phrase text={timeline.published} time={<When time={published} />} />
                </>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
