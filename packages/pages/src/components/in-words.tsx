import type { TimePart } from '../text/time/time-parts.ts'
import { Parts } from '../text/time/when.tsx'

/**
 * Describes a drawing in words for screen readers. The page's script gives the bars of the drawing the same words as
 * titles, with times in the reader's zone.
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
