import type { ClaimStatus } from '@tracker/domain'
import { Phrase, useTexts } from '../text/language/phrase.tsx'
import { Text } from './text.tsx'
import type { Child } from 'hono/jsx'

interface ClaimProps {
  readonly claim: Pick<ClaimStatus, 'speaker' | 'text' | 'verification' | 'checkedBy'>
  /** Further content below the claim, e.g. its source. */
  readonly children?: Child
}

/** Shows a claim with its speaker. Its verification comes first and is part of the claim. */
export function Claim({ claim: { speaker, text, verification, checkedBy }, children }: ClaimProps) {
  const { claims } = useTexts()
  return (
    <figure class="claim">
      <blockquote>
        <strong class="mark" data-verification={verification}>
          {checkedBy === undefined ? (
            claims.verification[verification]
          ) : (
            <Phrase
              text={claims.checkedBy}
              verification={claims.verification[verification]}
              who={<Text>{checkedBy}</Text>}
            />
          )}
        </strong>{' '}
        {verification === 'retracted' ? (
          <del>
            <Text>{text}</Text>
          </del>
        ) : (
          <Text>{text}</Text>
        )}
      </blockquote>
      <figcaption>
        <Text>{speaker}</Text>
        {children}
      </figcaption>
    </figure>
  )
}
