import type { HistoryItem } from '@tracker/domain'
import type { Texts } from '../text/texts.ts'
import { writtenWords } from '../text/time/time-words.ts'
import type { ShareCard, ShareMark } from './share-card.ts'
import { itemStanding } from '../model/item-standing.ts'
import type { Names } from '../model/names.ts'

interface Shared {
  /** The title of the story. */
  readonly title: string
  readonly names: Pick<Names, 'contests' | 'waiting' | 'dismissals'>
}

/**
 * Returns the card of a report, which never claims more than the report: it is marked if the report is corrected,
 * retracted, contested, not confirmed, or asks for a change that is not, or that a reviewer dismissed.
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

function markOf(item: HistoryItem, names: Shared['names'], texts: Texts): ShareMark {
  const { claims = [], status } = item
  const { timeline, proposals } = texts
  const { reported, confirmed } = texts.claims.verification
  const sure = claims.length > 0 && claims.every(({ verification }) => verification === 'confirmed')
  const words = status === 'standing' ? (sure ? confirmed : reported) : timeline.status[status]
  const kind = itemStanding(item, names)
  if (kind === 'waiting') return { words: proposals.title, kind }
  if (kind === 'dismissed') return { words: proposals.dismissed, kind }
  return { words: kind === 'contested' ? `${timeline.contested} · ${words}` : words, kind }
}
