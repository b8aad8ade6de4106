import { useTexts } from '../phrase.tsx'
import { type AssetPaths, Layout } from './layout.tsx'

interface MessageViewProps {
  readonly title: string
  readonly text: string
  readonly assets: AssetPaths
}

/** A page that only says why there is no other. */
export function MessageView({ title, text, assets }: MessageViewProps) {
  const texts = useTexts()
  return (
    <Layout title={title} assets={assets}>
      <div class="masthead">
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a class="button" href="/">
            {texts.home}
          </a>
        </p>
      </div>
    </Layout>
  )
}
