import { pageData } from '../channels/page-data.ts'
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
  const texts = useTexts()
  const { about, brand } = texts
  const { publisher = {} } = useAddress()
  const head = {
    type: 'website' as const,
    title: about.page,
    description: about.lead,
    canonical: linkAt(base, '/about'),
  }
  const site = { base, publisher, texts }
  const policy = httpLink(publisher.policy)
  const name = lineText(publisher.name ?? brand)
  return (
    <Layout head={{ ...head, data: pageData({ ...head, type: 'AboutPage' }, site) }} assets={assets}>
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
