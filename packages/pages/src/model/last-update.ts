import type { Status } from '@tracker/domain'

/** Returns when a story was last updated, RFC 3339; undefined if nothing was reported yet. */
export function lastUpdate({ lastReport, lastCorrection }: Status['stamps']): string | undefined {
  return [lastReport, lastCorrection]
    .filter((one) => one !== null)
    .toSorted()
    .at(-1)
}
