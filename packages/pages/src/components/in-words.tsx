import type { TimePart } from '../text/time/time-parts.ts'
import { Parts } from '../text/time/when.tsx'

/**
 * Says in words, for screen readers, what a drawing shows. The page's script gives the bars of the drawing the same as
 * their titles, with times in the reader's zone.
 */
export function InWords({ all }: { readonly all: readonly (readonly TimePart[])[] }) {
  return (
    <p class="hidden">
      {all.map((parts, at) => (
        <>
          {at === 0 ? null : '; '}
          <span>
            <Parts parts={parts} />
          </span>
        </>
      ))}
    </p>
  )
}
