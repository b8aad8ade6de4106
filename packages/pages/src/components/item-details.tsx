import {
  factSentence,
  type HistoryItem,
  isForAll,
  type OpenEndedTimeJson,
  partsOf,
  stanceOf,
} from '@tracker/domain'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Claim } from './claim.tsx'
import type { Names } from '../model/names.ts'
import { OutLink, SentenceText, Text } from './text.tsx'

interface ItemDetailsProps {
  readonly item: HistoryItem
  readonly names: Names
}

/** Shows the parts of a report besides its headline and text: positions, expectation, facts, claims, attribution. */
export function ItemDetails({ item, names }: ItemDetailsProps) {
  return (
    <>
      {partsOf<HistoryItem>(item).map((part) => (
        <>
          {item.tracks && saysMore(part) ? (
            <p class="fine">
              <Text>{names.track(part.track)}</Text>
            </p>
          ) : null}
          <PartDetails {...{ part, names }} />
        </>
      ))}
      {item.claims?.map((claim) => (
        <Claim claim={claim} />
      ))}
    </>
  )
}

type ItemPart = ReturnType<typeof partsOf<HistoryItem>>[number]

function saysMore({ positions = {}, facts = {}, expected, override }: ItemPart): boolean {
  return (
    Object.keys({ ...positions, ...facts }).length > 0 || expected !== undefined || override !== undefined
  )
}

/** Shows the parts of a report about one track, without its event. */
function PartDetails({ part, names }: Pick<ItemDetailsProps, 'names'> & { readonly part: ItemPart }) {
  const { timeline, stances } = useTexts()
  const positions = Object.entries(part.positions ?? {})
  return (
    <>
      {part.override ? (
        <p class="notice">
          <Phrase text={timeline.override} reason={<Text>{part.override.reason}</Text>} />
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
      {expectationsOf(part.expected).map(([deadline, time]) => (
        <p class="expected">
          {deadline === null ? null : (
            <>
              <Text>{names.deadline(part.track, deadline)}</Text>
              {': '}
            </>
          )}
          {time ? (
            <Phrase text={timeline.expected} time={<When time={time} window="title" />} />
          ) : (
            timeline.notExpected
          )}
        </p>
      ))}
      {Object.entries(part.facts ?? {}).map(([fact, value]) => (
        <p class="fine">
          <Text>{names.fact(part.track, fact)}</Text>
          {': '}
          {value === null ? (
            timeline.fields.takenBack
          ) : (
            <SentenceText
              parts={factSentence(value, names.factValue(part.track, fact, value), names.party)}
            />
          )}
        </p>
      ))}
    </>
  )
}

/** Returns each expectation with its deadline; null if it is for all of them. */
function expectationsOf(
  expected: HistoryItem['expected'],
): readonly (readonly [string | null, OpenEndedTimeJson | null])[] {
  if (expected === undefined) return []
  return isForAll(expected) ? [[null, expected]] : Object.entries(expected)
}

interface SourcesProps extends Pick<ItemDetailsProps, 'item'> {
  /** Whether to name sources only, in one line, with a link to the first; the page of a report links to all. */
  readonly brief: boolean
}

/** Shows the attribution, the author and every source, linked if its address is on the web. */
export function Sources({ item: { attribution, author, sources = [] }, brief }: SourcesProps) {
  const { timeline } = useTexts()
  return (
    <>
      {attribution === undefined ? null : (
        <p class="fine">
          <Phrase text={timeline.attribution} who={<Text>{attribution}</Text>} />
        </p>
      )}
      {author === undefined || brief ? null : (
        <p class="fine">
          <Phrase text={timeline.author} who={<Text>{author}</Text>} />
        </p>
      )}
      {sources.length === 0 ? null : (
        <ul class="sources fine" data-brief={brief ? '' : undefined} aria-label={timeline.sources}>
          {sources.map((source, at) => (
            <li>{brief ? <SourceName source={source} linked={at === 0} /> : <Source source={source} />}</li>
          ))}
        </ul>
      )}
    </>
  )
}

interface SourceProps {
  readonly source: NonNullable<HistoryItem['sources']>[number]
}

function SourceName({
  source: { url, publisher, title },
  linked,
}: SourceProps & { readonly linked: boolean }) {
  const { timeline } = useTexts()
  return <OutLink href={linked ? url : undefined}>{publisher ?? title ?? url ?? timeline.source}</OutLink>
}

function Source({ source: { url, publisher, title, published } }: SourceProps) {
  const { timeline } = useTexts()
  return (
    <>
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
    </>
  )
}
