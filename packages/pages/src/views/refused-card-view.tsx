import type { Status } from '@tracker/domain'
import { Link } from '../components/link.tsx'
import { InEnglish } from '../components/text.tsx'
import { scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface RefusedCardViewProps {
  readonly title: string
  /** An explanation in the reader's language. */
  readonly reason: string | undefined
  /** The exact error, in English. */
  readonly detail: string
  /** The story of the card; without it, the link leads to the list. */
  readonly story: Pick<Status, 'scenario'> | undefined
  readonly assets: AssetPaths
}

/** Shows the message that replaces a card in an article's frame, with a link to the story. */
export function RefusedCardView({ title, reason, detail, story, assets }: RefusedCardViewProps) {
  const { embed, home } = useTexts()
  return (
    <Layout head={{ title }} assets={assets} bare>
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
