import type { HistoryItem } from '@tracker/domain'
import type { Texts } from '../text/texts.ts'
import { writtenWords } from '../text/time/time-words.ts'
import type { ShareCard, ShareMark } from './share-card.ts'
import type { Names } from '../model/names.ts'

interface Shared {
  /** The title of the story. */
  readonly title: string
  readonly names: Pick<Names, 'contesting' | 'waiting'>
}

/**
 * Returns the card of a report, which never claims more than the report: it is marked if the report is corrected,
 * retracted, contested, not confirmed, or asks for a change that is not.
 */
export function reportCard(item: HistoryItem, { title, names }: Shared, texts: Texts): ShareCard {
  const { headline, occurred } = item
  return {
    kicker: title,
    title: headline,
    mark: markOf(item, names, texts),
    rows: [],
    foot: writtenWords(occurred, texts),
  }
}

function markOf(
  { claims = [], status, report }: HistoryItem,
  names: Shared['names'],
  texts: Texts,
): ShareMark {
  const { timeline, proposals } = texts
  const { reported, confirmed } = texts.claims.verification
  const sure = claims.length > 0 && claims.every(({ verification }) => verification === 'confirmed')
  const words = status === 'standing' ? (sure ? confirmed : reported) : timeline.status[status]
  if (status === 'retracted' || status === 'superseded') return { words, kind: status }
  if (names.waiting(report).length > 0) return { words: proposals.title, kind: 'waiting' }
  if (names.contesting(report).length === 0) return { words, kind: status }
  return { words: `${timeline.contested} · ${words}`, kind: 'contested' }
}
