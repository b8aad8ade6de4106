import { type HistoryItem } from '@tracker/domain'
import type { Names } from './names.ts'
import { phrase } from '../text/language/phrase.tsx'
import type { Texts } from '../text/texts.ts'

/** The names and words to describe an item with. */
export interface Telling {
  readonly names: Names
  readonly texts: Texts
}

/**
 * Returns an item's headline: a report's own, or a sentence about the clock or rule effect, with the titles of the
 * definition.
 */
export function itemHeadline(item: HistoryItem, { names, texts }: Telling): string {
  const { kind, headline, track, transitions, proposals } = item
  if (kind === 'report') return headline
  const { brought } = texts.timeline
  const [moved] = transitions
  if (moved) {
    const { from, to, track: id } = moved
    const places = { track: names.track(id), from: names.state(id, from), to: names.state(id, to) }
    return phrase(brought.moved, { ...places, ground: ground(moved, { names, texts }) })
  }
  const [proposed] = proposals
  if (proposed) {
    const { event, to, track: id } = proposed
    const text = names.isOpen(proposed.id) ? brought.proposed : brought.wasProposed
    const places = { track: names.track(id), event: names.event(id, event), state: names.state(id, to) }
    return phrase(text, { ...places, ground: ground(proposed, { names, texts }) })
  }
  return kind === 'review' && track !== null
    ? phrase(brought.review, { track: names.track(track) })
    : headline
}

type ShownEffect = Pick<HistoryItem['transitions'][number], 'track' | 'cause'>

function ground({ track, cause }: ShownEffect, { names, texts }: Telling): string {
  const { brought } = texts.timeline
  if (cause.kind === 'rule') return phrase(brought.rule, { rule: names.rule(cause.rule) })
  if (cause.kind !== 'deadline') return texts.timeline.kind.deadline
  return phrase(brought.deadline, { deadline: names.deadline(track, cause.deadline) })
}
