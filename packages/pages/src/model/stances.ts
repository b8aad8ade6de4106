import { partsOf, type Stance, stanceOf, type TimeValueJson } from '@tracker/domain'
import type { Chronicle } from './chronicle.ts'
import type { TimeScale } from './time-scale.ts'

/** A period in which a party held a stance; places go from 0 to 1. */
export interface StanceSpan {
  readonly stance: Stance
  /** The condition in the party's words. */
  readonly terms?: string
  readonly from: TimeValueJson
  /** Null for the present stance. */
  readonly to: TimeValueJson | null
  /** The report that first stated it. */
  readonly report: string | null
  readonly start: number
  readonly end: number
}

/** The stances of one party on a track, oldest first. */
export interface StanceRow {
  readonly party: string
  readonly spans: readonly StanceSpan[]
}

type Taken = Pick<StanceSpan, 'stance' | 'terms' | 'from' | 'report'>

/** Returns each party's stances on a track over time; repeating a stance begins no new span. */
export function stancesOf(
  { items }: Pick<Chronicle, 'items'>,
  track: string,
  { place, now }: TimeScale,
): readonly StanceRow[] {
  const rows = new Map<string, readonly Taken[]>()
  for (const item of items) {
    const { status, occurred, report } = item
    if (status !== 'standing' && status !== 'corrected') continue
    const part = partsOf(item).find((one) => one.track === track)
    for (const [party, written] of Object.entries(part?.positions ?? {})) {
      const taken = rows.get(party) ?? []
      const { stance, terms } = stanceOf(written)
      const last = taken.at(-1)
      if (last?.stance === stance && last.terms === terms) continue
      rows.set(party, [
        ...taken,
        { stance, ...(terms === undefined ? {} : { terms }), from: occurred, report },
      ])
    }
  }
  return [...rows].map(([party, taken]) => ({
    party,
    spans: taken.map((one, at) => {
      const to = taken[at + 1]?.from ?? null
      return {
        ...one,
        to,
        start: place(Math.min(now, Date.parse(one.from.latest))),
        end: to ? place(Math.min(now, Date.parse(to.latest))) : place(now),
      }
    }),
  }))
}
