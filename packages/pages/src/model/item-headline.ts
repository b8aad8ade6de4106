import { filled, type HistoryItem, said, type Sentence, sentence } from '@tracker/domain'
import { itemStanding } from './item-standing.ts'
import type { Names } from './names.ts'
import { sentenceWords } from '../text/sentence-words.ts'
import type { Texts } from '../text/texts.ts'

/** The names and words to describe an item with. */
export interface Telling {
  readonly names: Names
  readonly texts: Texts
}

/** Returns an item's headline, as {@link headlineSentence} has it, as plain text. */
export function itemHeadline(item: HistoryItem, telling: Telling): string {
  return sentenceWords(headlineSentence(item, telling), telling.texts)
}

/** Returns an item's headline like {@link itemHeadline}, after a word on how it stands unless it just does. */
export function labelledHeadline(item: HistoryItem, telling: Telling): string {
  return filled(telling.texts.feed.status[itemStanding(item, telling.names)], {
    headline: itemHeadline(item, telling),
  })
}

/**
 * Returns an item's headline: a report's own, or a sentence about the clock or rule effect, with the titles of the
 * definition.
 */
export function headlineSentence(item: HistoryItem, { names, texts }: Telling): Sentence {
  const { kind, headline, track, transitions, proposals } = item
  if (kind === 'report') return [said(headline)]
  const { brought } = texts.timeline
  const [moved] = transitions
  if (moved) {
    const { from, to, track: id } = moved
    return sentence(brought.moved, {
      track: said(names.track(id)),
      from: said(names.state(id, from)),
      to: said(names.state(id, to)),
      ground: ground(moved, { names, texts }),
    })
  }
  const [proposed] = proposals
  if (proposed) {
    const { event, to, track: id } = proposed
    return sentence(names.isOpen(proposed.id) ? brought.proposed : brought.wasProposed, {
      track: said(names.track(id)),
      event: said(names.event(id, event)),
      state: said(names.state(id, to)),
      ground: ground(proposed, { names, texts }),
    })
  }
  return kind === 'review' && track !== null
    ? sentence(brought.review, { track: said(names.track(track)) })
    : [said(headline)]
}

/**
 * Returns an item's headline to stand beside the names of its tracks and its changes of state: that of a clock or rule
 * effect is its ground alone.
 */
export function briefHeadline(item: HistoryItem, telling: Telling): Sentence {
  const [moved] = item.kind === 'report' ? [] : item.transitions
  const { names, texts } = telling
  if (moved?.cause.kind === 'rule')
    return sentence(texts.causes.rule, { rule: said(names.rule(moved.cause.rule)) })
  if (moved?.cause.kind === 'deadline')
    return sentence(texts.causes.deadline, {
      deadline: said(names.deadline(moved.track, moved.cause.deadline)),
    })
  return headlineSentence(item, telling)
}

/** Whether {@link briefHeadline} names the track of an item. */
export function isTrackNamed({ kind, transitions }: HistoryItem): boolean {
  return kind !== 'report' && transitions.length === 0
}

type ShownEffect = Pick<HistoryItem['transitions'][number], 'track' | 'cause'>

function ground({ track, cause }: ShownEffect, { names, texts }: Telling): Sentence {
  const { brought } = texts.timeline
  if (cause.kind === 'rule') return sentence(brought.rule, { rule: said(names.rule(cause.rule)) })
  if (cause.kind !== 'deadline') return [texts.timeline.kind.deadline]
  return sentence(brought.deadline, { deadline: said(names.deadline(track, cause.deadline)) })
}
