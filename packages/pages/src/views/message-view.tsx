import type { Status } from '@tracker/domain'
import { lineText } from '../text/safe-text.ts'
import { Link } from '../components/link.tsx'
import { InEnglish, Text } from '../components/text.tsx'
import { scenarioPath } from '../model/paths.ts'
import { useTexts } from '../text/language/phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface MessageViewProps {
  readonly title: string
  /** An explanation in the reader's language. */
  readonly reason?: string | undefined
  /** The exact error, in English. */
  readonly detail?: string
  /** The story that the page belongs to; without it, the link leads to the list. */
  readonly story?: Pick<Status, 'scenario' | 'title'> | undefined
  readonly assets: AssetPaths
}

/** Shows a page with nothing but a message. */
export function MessageView({ title, reason, detail, story, assets }: MessageViewProps) {
  const texts = useTexts()
  const way = story ? scenarioPath(story.scenario) : '/'
  return (
    <Layout head={{ title: story ? `${title} – ${lineText(story.title)}` : title }} assets={assets}>
      {story ? (
        <p class="crumb">
          <Link href={way}>
            <Text>{story.title}</Text>
          </Link>
        </p>
      ) : null}
      <div class="masthead">
        <h1>{title}</h1>
        {reason === undefined ? null : <p class="lead">{reason}</p>}
        {detail === undefined ? null : (
          <p>
            <InEnglish>{detail}</InEnglish>
          </p>
        )}
        <p>
          <Link class="button" href={way}>
            {story ? texts.report.back : texts.home}
          </Link>
        </p>
      </div>
    </Layout>
  )
}
