import type { Status } from '@tracker/domain'
import { anchor, reportPath } from '../paths.ts'
import { useTexts } from '../phrase.tsx'
import { Claim } from './claim.tsx'
import { Section } from './section.tsx'

/** Every claim on record as it stands. */
export function Claims({ status }: { readonly status: Status }) {
  const { claims } = useTexts()
  return (
    <Section id="claims" title={claims.title}>
      {status.claims.length === 0 ? (
        <p class="none">{claims.none}</p>
      ) : (
        <ul class="plain columns">
          {status.claims.map((claim) => (
            <li id={anchor('claim', claim.id)}>
              <Claim claim={claim}>
                {' · '}
                <a href={reportPath(status.scenario, claim.report)}>{claims.source}</a>
              </Claim>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
