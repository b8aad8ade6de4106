import { lookup } from '../lookup.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Id } from './id-record.ts'
import { allTexts, type Text } from './texts.ts'

/**
 * Names in parentheses the id that was meant: that of the part with this title in any language, else the nearest id;
 * '' if neither is known.
 */
export function meantId(name: string, parts: Readonly<Record<Id, Text | undefined>>): string {
  const ids = Object.keys(parts)
  const titled = ids.filter((id) => allTexts(lookup(parts, id) ?? '').some((title) => sameWords(title, name)))
  const [id, ...others] = titled
  if (id === undefined) return didYouMean(spelledAsId(name), ids) || exactly(spelledAsId(name), ids)
  return others.length === 0 ? ` (its id is "${id}")` : ` (the ids of that title are ${titled.join(', ')})`
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function spelledAsId(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}

function exactly(id: string, ids: readonly string[]): string {
  return ids.includes(id) ? ` (its id is "${id}")` : ''
}
