import { useAddress } from '../text/language/address.tsx'
import { phrase, useTexts } from '../text/language/phrase.tsx'
import { httpLink, lineText } from '../text/safe-text.ts'
import { linkAt } from '../model/links.ts'
import { type AssetPaths, Layout } from './layout.tsx'

interface AboutViewProps {
  readonly base: string
  readonly assets: AssetPaths
}

/** Shows the page about the tracker's publisher, how its stories are kept, and how corrections are made. */
export function AboutView({ base, assets }: AboutViewProps) {
  const { about, brand } = useTexts()
  const { publisher = {} } = useAddress()
  const policy = httpLink(publisher.policy)
  const name = lineText(publisher.name ?? brand)
  return (
    <Layout title={about.page} description={about.lead} canonical={linkAt(base, '/about')} assets={assets}>
      <div class="masthead">
        <h1>{about.page}</h1>
        <p class="lead">{phrase(about.by, { who: name })}</p>
      </div>
      {about.sections.map(({ title, text }) => (
        <section class="section">
          <h2>{title}</h2>
          <p class="prose">{text}</p>
        </section>
      ))}
      {policy === undefined ? null : (
        <p>
          <a href={policy}>{about.policy}</a>
        </p>
      )}
      {publisher.contact === undefined ? null : (
        <p>
          <a href={publisher.contact}>{about.contact}</a>
        </p>
      )}
    </Layout>
  )
}
