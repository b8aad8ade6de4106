import { revisionKinds } from '@tracker/domain'
import type { Child } from 'hono/jsx'
import { livePath } from '../model/paths.ts'
import { useHref } from '../text/language/address.tsx'
import { useTexts } from '../text/language/phrase.tsx'

interface LiveProps {
  /** The version shown; none if it never changes, so that the script does not poll. */
  readonly etag: string | undefined
  /** The revision shown. */
  readonly revision: number
  /** The scenario whose revisions the script follows as a stream; without it the script only polls. */
  readonly streamed?: string | undefined
  readonly children?: Child
}

/**
 * Shows the part that the page's script keeps up to date: it requests the page when the stream has news or, without
 * one, polls by ETag, replaces the parts marked `data-live`, and announces the news to screen readers.
 */
export function Live({ etag, revision, streamed, children }: LiveProps) {
  const { live } = useTexts()
  const href = useHref()
  const stream =
    etag === undefined || streamed === undefined
      ? {}
      : { 'data-stream': href(livePath(streamed)), 'data-kinds': revisionKinds.join(' ') }
  return (
    <>
      <p
        id="announcement"
        class="hidden"
        role="status"
        data-etag={etag}
        {...stream}
        data-version={etag === undefined ? undefined : revision}
        data-updated={live.updated}
        data-added={live.added}
        data-added-several={live.addedSeveral}
        data-pill={live.pill}
      ></p>
      {children}
    </>
  )
}
