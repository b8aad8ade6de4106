import type { ClaimStatus } from '@tracker/domain'
import type { Claim } from 'schema-dts'
import { reportLink } from '../model/links.ts'
import { foreignLanguage, type StoryWords } from '../text/language/foreign-language.ts'
import { cutText, lineText } from '../text/safe-text.ts'
import type { FeedSource } from './entry.ts'
import { verificationWords } from './entry-words.ts'
import { sentenceWords } from '../text/sentence-words.ts'

/** Characters of a claim; the page has it in full. */
const longestClaim = 200

/** A claim, and the report that makes it. */
type MadeClaim = Pick<ClaimStatus, 'text' | 'speaker' | 'verification' | 'checkedBy' | 'report'>

/**
 * Describes a claim as schema.org's `Claim`, with its verification in words. The speaker is a credit, since it is not
 * known whether it is a person or an organisation.
 */
export function claimData(
  claim: MadeClaim,
  source: StoryWords & Pick<FeedSource, 'status' | 'base' | 'texts'>,
): Claim {
  const { status, base, texts } = source
  return {
    '@type': 'Claim',
    text: cutText(claim.text, longestClaim),
    inLanguage: foreignLanguage(claim.text, source) ?? texts.lang,
    creditText: lineText(claim.speaker),
    creativeWorkStatus: claim.verification,
    description: lineText(sentenceWords(verificationWords(claim, texts), texts)),
    appearance: { '@type': 'CreativeWork', url: reportLink(base, status.scenario, claim.report) },
  }
}
