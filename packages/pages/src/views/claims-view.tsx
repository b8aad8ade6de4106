import type { ClaimStatus, Instant, Status } from '@tracker/domain'
import { useContext } from 'hono/jsx'
import { claimData } from '../channels/claim-data.ts'
import { pageData } from '../channels/page-data.ts'
import { ClaimEntry } from '../components/claims.tsx'
import { Link } from '../components/link.tsx'
import { Section } from '../components/section.tsx'
import { Updated } from '../components/stamps.tsx'
import { Text, Written } from '../components/text.tsx'
import { momentsWords } from '../components/time-machine.tsx'
import { answeredClaim } from '../model/answered-claim.ts'
import { claimGroups } from '../model/claim-groups.ts'
import { linkAt } from '../model/links.ts'
import type { Names } from '../model/names.ts'
import { anchor, claimsPath, isPresent, type Moments, momentsQuery, scenarioPath } from '../model/paths.ts'
import { useAddress } from '../text/language/address.tsx'
import { StoryLanguage } from '../text/language/written.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { lineText } from '../text/safe-text.ts'
import { type AssetPaths, Layout } from './layout.tsx'
import { storyPicture } from './scenario-head.ts'

interface ClaimsViewProps {
  readonly status: Status
  readonly names: Names
  readonly claims: readonly ClaimStatus[]
  /** The cursor of the next page. */
  readonly next: string | null
  readonly moments: Moments
  readonly now: Instant
  readonly base: string
  readonly assets: AssetPaths
}

/** Shows the page of all claims of a scenario, by their tracks, each beside the one that it contradicts. */
export function ClaimsView({ status, names, claims, next, moments, now, base, assets }: ClaimsViewProps) {
  const texts = useTexts()
  const { scenario } = status
  const moment = momentsWords(moments, now, texts)
  const answered = answeredClaim(status, claims)
  const languageOf = useContext(StoryLanguage)?.languageOf
  const site = { base, publisher: useAddress().publisher, texts }
  const head = {
    title: `${texts.claims.title} – ${lineText(status.title)}`,
    description: moment === undefined ? texts.claims.lead : `${moment} ${texts.claims.lead}`,
    canonical: `${linkAt(base, claimsPath(scenario))}${momentsQuery(moments)}`,
  }
  const mentions = claims.map((claim) => claimData(claim, { ...site, status, languageOf }))
  const page = { ...head, type: 'CollectionPage', story: status, mentions } as const
  const data = isPresent(moments) ? pageData(page, site) : undefined
  return (
    <Layout
      head={{ ...head, ...storyPicture(status, moments, texts), data }}
      assets={assets}
      scripts={['page.js']}
    >
      <p class="crumb">
        <Link href={`${scenarioPath(scenario)}${momentsQuery(moments)}`}>
          <Text>{status.title}</Text>
        </Link>
      </p>
      <div class="masthead">
        <p class="kicker">
          <Updated stamps={status.stamps} />
        </p>
        <h1>{texts.claims.title}</h1>
        {moment === undefined ? null : <p class="notice">{moment}</p>}
        <p class="lead">{texts.claims.lead}</p>
        <p class="fine" data-zone={texts.zones.reader}>
          {texts.zones.utc}
        </p>
      </div>
      {claims.length === 0 ? <p class="none">{texts.claims.none}</p> : null}
      {claimGroups(status, claims).map(({ track, claims: own }) => (
        <Section
          id={anchor('claims-on', track ?? '')}
          title={track === undefined ? texts.claims.general : <Written>{names.track(track)}</Written>}
        >
          <ul class="plain columns">
            {own.map((claim) => (
              <ClaimEntry {...{ scenario, names, claim, answered }} grouped />
            ))}
          </ul>
        </Section>
      ))}
      {next === null ? null : (
        <p class="paging">
          <Link
            rel="next"
            class="button"
            href={`${claimsPath(scenario)}${momentsQuery(moments, { after: next })}`}
          >
            {texts.more}
          </Link>
        </p>
      )}
    </Layout>
  )
}
