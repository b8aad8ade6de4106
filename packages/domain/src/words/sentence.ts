import type { OpenTimeJson } from '../time/time-value.ts'
import { fill } from './fill.ts'
import { timePhrase } from './time-phrase.ts'

/** Words of people in a sentence of the tracker's, such as a title, a name or a reason: perhaps in another language. */
export interface SaidWords {
  readonly said: string
}

/** A number or time that is the value of a fact. */
export interface FactPart {
  readonly fact: number | OpenTimeJson
}

/** A time after a preposition such as "since", for which a language may have other words than for a time alone. */
export interface BoundPart {
  readonly bound: OpenTimeJson
}

/** A part of a sentence: the tracker's words, words of people, or a value that each language writes in its own way. */
export type SentencePart = string | SaidWords | FactPart | BoundPart | OpenTimeJson

/** A sentence in parts, for pages that mark the languages of words and show times in each reader's zone. */
export type Sentence = readonly SentencePart[]

/** Marks words of people. */
export function said(words: string): SaidWords {
  return { said: words }
}

/** Fills a template, whose places may themselves be made of parts. */
export function sentence(text: string, places: Readonly<Record<string, SentencePart | Sentence>>): Sentence {
  return fill<SentencePart | Sentence>(text, places).flatMap((part): Sentence =>
    isSentence(part) ? part : [part],
  )
}

/** Joins what is listed. */
export function listed(items: readonly (SentencePart | Sentence)[], between: string): Sentence {
  return items.flatMap((item, at) => [...(at === 0 ? [] : [between]), ...(isSentence(item) ? item : [item])])
}

function isSentence(part: SentencePart | Sentence): part is Sentence {
  return Array.isArray(part)
}

/** Returns a sentence as plain text in English, its times in UTC, and the values of facts as they were written. */
export function sentenceText(parts: Sentence): string {
  return parts.map(partText).join('')
}

function partText(part: SentencePart): string {
  if (typeof part === 'string') return part
  if ('said' in part) return part.said
  if ('bound' in part) return timePhrase(part.bound)
  if (!('fact' in part)) return timePhrase(part)
  return typeof part.fact === 'number' ? `${part.fact}` : part.fact.value
}
