import { Link } from '../components/link.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'
import { contentSystemSamples } from './content-system-samples.ts'
import { Example } from './example.tsx'

interface ContentSystemsViewProps {
  readonly base: string
  /** The scenario that the samples speak of. */
  readonly scenario: string
  readonly assets: AssetPaths
}

/** How content systems report with the webhooks that they have, with an example for each. */
export function ContentSystemsView({ base, scenario, assets }: ContentSystemsViewProps) {
  const { guide } = useTexts()
  const { title, lead, points } = guide.contentSystems
  return (
    <Layout title={title} description={lead} assets={assets}>
      <div class="masthead">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        <p>
          <Link href="/docs">{guide.docs}</Link>
        </p>
      </div>
      <ul class="prose">
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      {contentSystemSamples(base, scenario).map((sample) => (
        <Example sample={sample} />
      ))}
    </Layout>
  )
}
