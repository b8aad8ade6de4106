import type { Child } from 'hono/jsx'
import { useTexts } from '../text/language/phrase.tsx'

interface LiveProps {
  /** The version shown; none if it never changes, so that the script does not poll. */
  readonly etag: string | undefined
  readonly children?: Child
}

/**
 * The part that the page's script keeps up to date: it polls by ETag, replaces the parts marked `data-live`, and
 * announces it to screen readers.
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
        data-pill={live.pill}
      ></p>
      {children}
    </>
  )
}
