import type { ClaimStatus, HistoryItem, Status } from '@tracker/domain'
import { type AnsweredClaim, answeredClaim } from '../model/answered-claim.ts'
import { briefClaim } from '../model/brief-item.ts'
import type { Names } from '../model/names.ts'
import { newestClaims } from '../model/newest-claims.ts'
import { anchor, claimsPath, type Moments, momentsQuery, reportPath } from '../model/paths.ts'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { When } from '../text/time/when.tsx'
import { Claim } from './claim.tsx'
import { Link } from './link.tsx'
import { Section } from './section.tsx'
import { Text } from './text.tsx'

interface ClaimsProps {
  /** With the claims to list. */
  readonly status: Status
  /** All claims of the story that are known. */
  readonly story: Pick<Status, 'claims' | 'claimsTotal'>
  readonly names: Names
  /** The items of the timeline, newest first; they decide which claims are new. */
  readonly items: readonly HistoryItem[]
  readonly moments: Moments
  /** The maximum number of claims. */
  readonly most: number
  /** Whether all are of the track whose page it is. */
  readonly grouped?: boolean
}

/** Lists the newest claims as they stand, with a link to all of them. Renders nothing without any. */
export function Claims({ status, story, names, items, moments, most, grouped }: ClaimsProps) {
  const { claims } = useTexts()
  const { scenario, claimsTotal } = status
  if (claimsTotal === 0) return null
  const answered = answeredClaim(story, [])
  return (
    <Section id="claims" title={claims.title}>
      <ul class="plain columns">
        {newestClaims(status, items, most).map((claim) => (
          <ClaimEntry {...{ scenario, names, answered, grouped }} claim={briefClaim(claim)} />
        ))}
      </ul>
      {claimsTotal <= most ? null : (
        <p>
          <Link href={`${claimsPath(scenario)}${momentsQuery(moments)}`}>
            {phrase(claims.all, { n: claimsTotal })}
          </Link>
        </p>
      )}
    </Section>
  )
}

interface ClaimEntryProps {
  readonly scenario: string
  readonly names: Names
  readonly claim: ClaimStatus
  readonly answered: (id: string) => AnsweredClaim
  /** Whether the list around it names the track. */
  readonly grouped?: boolean | undefined
}

/** Shows a claim in a list: with its track, its date and its report. */
export function ClaimEntry({ scenario, names, claim, answered, grouped = false }: ClaimEntryProps) {
  const { claims } = useTexts()
  const { id, track, since, report, answers } = claim
  return (
    <li id={anchor('claim', id)}>
      <Claim claim={claim}>
        {track === null || grouped ? null : (
          <>
            {' · '}
            <Text>{names.track(track)}</Text>
          </>
        )}
        {' · '}
        <When time={since} window="title" />
        {' · '}
        <Link href={reportPath(scenario, report)}>{claims.source}</Link>
        {answers === undefined ? null : (
          <>
            {' · '}
            <Answers id={answers} where={answered(answers)} />
          </>
        )}
      </Claim>
    </li>
  )
}

/** Says that a claim contradicts another one, with a link if that is in the same list. */
function Answers({ id, where }: { readonly id: string; readonly where: AnsweredClaim }) {
  const { claims } = useTexts()
  if (where === 'listed') return <a href={`#${anchor('claim', id)}`}>{claims.answers}</a>
  return <>{where === 'gone' ? claims.answersGone : claims.answers}</>
}
