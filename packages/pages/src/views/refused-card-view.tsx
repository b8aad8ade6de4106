import type { Status } from '@tracker/domain'
import { Link } from '../components/link.tsx'
import { InEnglish } from '../components/text.tsx'
import { scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface RefusedCardViewProps {
  readonly title: string
  /** What that means, in the reader's language. */
  readonly reason: string | undefined
  /** What exactly was wrong, in English. */
  readonly detail: string
  /** The story that the card would have shown; without it, the way leads to all of them. */
  readonly story: Pick<Status, 'scenario'> | undefined
  readonly assets: AssetPaths
}

/** What stands in an article's frame in the place of a card: why there is none, and the way to the story itself. */
export function RefusedCardView({ title, reason, detail, story, assets }: RefusedCardViewProps) {
  const { embed, home } = useTexts()
  return (
    <Layout title={title} assets={assets} bare>
      <h1>{title}</h1>
      {reason === undefined ? null : <p>{reason}</p>}
      <p class="fine">
        <InEnglish>{detail}</InEnglish>
      </p>
      <p class="fine">
        <Link href={story ? scenarioPath(story.scenario) : '/'} target="_blank" rel="noopener">
          {story ? embed.open : home}
        </Link>
      </p>
    </Layout>
  )
}
