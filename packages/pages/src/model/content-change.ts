import { listed, said, type Sentence, type SentencePart } from '@tracker/domain'
import { cutText } from '../text/safe-text.ts'
import { differingParts } from './differing-parts.ts'

/** One change of a correction: its subject, and the values before and after; undefined if there was none. */
export interface ContentChange {
  readonly label: Sentence
  readonly from?: Sentence
  readonly to?: Sentence
}

/**
 * Returns the change of a value of a report, none if both are the same. Each text has at most `most` UTF-16 units, and
 * of long ones only what differs.
 */
export function changed(
  label: SentencePart | Sentence,
  from: Sentence | undefined,
  to: Sentence | undefined,
  most: number,
): readonly ContentChange[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  const sides = [from ?? [], to ?? []] as const
  return [
    {
      label: listed([label], ''),
      ...(from && { from: differing(sides, 0, most) }),
      ...(to && { to: differing(sides, 1, most) }),
    },
  ]
}

/** Returns one side with each of its texts reduced to what differs from the text at the same place of the other. */
function differing(sides: readonly [Sentence, Sentence], side: 0 | 1, most: number): Sentence {
  return sides[side].map((part, at) => {
    if (typeof part === 'string' || !('said' in part)) return part
    const [was, is] = [saidIn(sides[0][at]), saidIn(sides[1][at])]
    return said(was === is ? cutText(part.said, most) : differingParts(was, is, most)[side])
  })
}

function saidIn(part: SentencePart | undefined): string {
  return typeof part === 'object' && 'said' in part ? part.said : ''
}
