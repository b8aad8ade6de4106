import type { HistoryItem, Status } from '@tracker/domain'
import { anchor, dataPath, type Moments, momentsQuery, reportPath } from '../paths.ts'
import { Phrase, useTexts } from '../phrase.tsx'
import { briefClaim } from './brief-item.ts'
import { Claim } from './claim.tsx'
import { newestClaims } from './newest-claims.ts'
import { Section } from './section.tsx'

interface ClaimsProps {
  readonly status: Status
  /** What the timeline shows, newest first: it tells which claims are new. */
  readonly items: readonly HistoryItem[]
  readonly moments: Moments
}

/** As many claims as a page shows. */
const limit = 20

/** The newest claims as they stand, with the way to the others where there are more. */
export function Claims({ status, items, moments }: ClaimsProps) {
  const { claims } = useTexts()
  const data = <a href={`${dataPath(status.scenario)}${momentsQuery(moments)}`}>{claims.data}</a>
  return (
    <Section id="claims" title={claims.title}>
      {status.claims.length === 0 ? (
        <p class="none">{claims.none}</p>
      ) : (
        <ul class="plain columns">
          {newestClaims(status, items, limit).map((claim) => (
            <li id={anchor('claim', claim.id)}>
              <Claim claim={briefClaim(claim)}>
                {' · '}
                <a href={reportPath(status.scenario, claim.report)}>{claims.source}</a>
              </Claim>
            </li>
          ))}
        </ul>
      )}
      {status.claims.length > limit ? (
        <p class="fine">
          <Phrase text={claims.more} n={String(limit)} all={String(status.claims.length)} data={data} />
        </p>
      ) : null}
    </Section>
  )
}
