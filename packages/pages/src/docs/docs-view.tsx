import { Link } from '../components/link.tsx'
import { Section } from '../components/section.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'
import { Example } from './example.tsx'
import { operatingSamples } from './operating-samples.ts'
import { readingSamples } from './samples.ts'
import { signingSamples } from './signing-samples.ts'
import { writtenPages } from './written-pages.ts'

interface DocsViewProps {
  readonly base: string
  /** The scenario that the samples speak of. */
  readonly scenario: string
  readonly assets: AssetPaths
}

/** Shows the way into the API for each of the three kinds of people who use it. */
export function DocsView({ base, scenario, assets }: DocsViewProps) {
  const { guide } = useTexts()
  const parts = [
    ['readers', guide.readers, readingSamples(base, scenario)],
    ['editors', guide.editors, signingSamples(base, scenario)],
    ['operators', guide.operators, operatingSamples(base)],
  ] as const
  return (
    <Layout head={{ title: guide.docs, description: guide.lead }} assets={assets}>
      <div class="masthead">
        <h1>{guide.docs}</h1>
        <p class="lead">{guide.lead}</p>
        <p>
          <Link class="button" href="/docs/reference">
            {guide.reference}
          </Link>{' '}
          <Link href="/openapi.json">{guide.openapi}</Link> ·{' '}
          {writtenPages.map((name) => (
            <>
              <Link href={`/docs/${name}`}>{guide.written[name]}</Link> ·{' '}
            </>
          ))}
          <Link href="/docs/content-systems">{guide.contentSystems.title}</Link> ·{' '}
          <Link href="/docs/following">{guide.following.title}</Link>
        </p>
      </div>
      {parts.map(([id, { title, lead, points }, samples]) => (
        <Section id={id} title={title}>
          <p class="prose">{lead}</p>
          <ul class="prose">
            {points.map((point) => (
              <li>{point}</li>
            ))}
          </ul>
          {samples.map((sample) => (
            <Example sample={sample} />
          ))}
        </Section>
      ))}
      <Section id="security" title={guide.security.title}>
        <p class="prose">{guide.security.lead}</p>
      </Section>
    </Layout>
  )
}
