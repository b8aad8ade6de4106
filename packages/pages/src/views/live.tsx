import type { Child } from 'hono/jsx'
import { useTexts } from '../text/language/phrase.tsx'

interface LiveProps {
  /** The version of what is shown; none where it will not change, so that nothing is asked again. */
  readonly etag: string | undefined
  readonly children?: Child
}

/**
 * What the page's script keeps up to date: it asks for the page anew by its ETag, puts the parts marked `data-live` in
 * their places, and says so to those who listen.
 */
export function Live({ etag, children }: LiveProps) {
  const { live } = useTexts()
  return (
    <>
      <p
        id="announcement"
        class="hidden"
        role="status"
        data-etag={etag}
        data-updated={live.updated}
        data-added={live.added}
        data-added-several={live.addedSeveral}
      ></p>
      {children}
    </>
  )
}
