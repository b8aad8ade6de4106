import { type ContentJson, listed, said, type Sentence, sentence, stanceOf } from '@tracker/domain'
import type { Texts } from '../text/texts.ts'

type ContentClaim = NonNullable<ContentJson['claims']>[number]
type ContentSource = NonNullable<ContentJson['sources']>[number]
type ContentPosition = NonNullable<ContentJson['positions']>[string]

/** Returns a claim in words: who says what, and what a check found. */
export function claimWords(
  { speaker, text, verification, checkedBy }: ContentClaim,
  { claims, timeline: { fields } }: Texts,
): Sentence {
  const found = claims.verification[verification]
  const checked =
    checkedBy === undefined
      ? found
      : sentence(claims.checkedBy, { verification: found, who: said(checkedBy) })
  return sentence(fields.claimed, { speaker: said(speaker), text: said(text), verification: checked })
}

/** Returns a party's position in words, with its terms. */
export function positionWords(written: ContentPosition, { stances, sentences }: Texts): Sentence {
  const { stance, terms } = stanceOf(written)
  const word = stances[stance]
  return terms === undefined ? [word] : sentence(sentences.onTerms, { stance: word, terms: said(terms) })
}

/** Returns a source in words: its publisher, title and address, and when it was published. */
export function sourceWords({ publisher, title, url, published }: ContentSource): Sentence {
  const words = [publisher, title, url].filter((part) => part !== undefined)
  return listed([...words.map(said), ...(published ? [published] : [])], ', ')
}
