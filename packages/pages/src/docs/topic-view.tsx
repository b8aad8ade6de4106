import { Link } from '../components/link.tsx'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from '../views/layout.tsx'
import { Example } from './example.tsx'
import type { Sample } from './samples.ts'

interface TopicViewProps {
  /** The topic of the guide. */
  readonly topic: 'contentSystems' | 'following'
  readonly samples: readonly Sample[]
  readonly assets: AssetPaths
}

/** Shows a page about one topic, with worked examples. */
export function TopicView({ topic, samples, assets }: TopicViewProps) {
  const { guide } = useTexts()
  const { title, lead, points } = guide[topic]
  return (
    <Layout head={{ title, description: lead }} assets={assets}>
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
      {samples.map((sample) => (
        <Example sample={sample} />
      ))}
    </Layout>
  )
}
