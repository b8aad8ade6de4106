import type { HistoryItem, Status } from '@tracker/domain'
import { anchor, type Moments, reportPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { briefClaim } from '../model/brief-item.ts'
import { Claim } from './claim.tsx'
import { Link } from './link.tsx'
import { newestClaims } from '../model/newest-claims.ts'
import { Rest } from './rest.tsx'
import { Section } from './section.tsx'

interface ClaimsProps {
  readonly status: Status
  /** The items of the timeline, newest first; they decide which claims are new. */
  readonly items: readonly HistoryItem[]
  readonly moments: Moments
  /** The maximum number of claims. */
  readonly most: number
}

/** Lists the newest claims as they stand, with a link to the rest. */
export function Claims({ status, items, moments, most }: ClaimsProps) {
  const { claims } = useTexts()
  return (
    <Section id="claims" title={claims.title}>
      {status.claims.length === 0 ? (
        <p class="none">{claims.none}</p>
      ) : (
        <ul class="plain columns">
          {newestClaims(status, items, most).map((claim) => (
            <li id={anchor('claim', claim.id)}>
              <Claim claim={briefClaim(claim)}>
                {' · '}
                <Link href={reportPath(status.scenario, claim.report)}>{claims.source}</Link>
              </Claim>
            </li>
          ))}
        </ul>
      )}
      <Rest {...{ status, moments }} text={claims.more} shown={most} all={status.claimsTotal} />
    </Section>
  )
}
