import type { Head, Instant, ScenarioSettings } from '@tracker/domain'
import type { Table } from '../table.ts'
import { loadedHead } from './load.ts'

/**
 * How long settings may be out of date, in milliseconds, if the table has no stamp: as long as a cached access
 * document.
 */
const kept = 1_000
const most = 1_000

/** A moment, and the stamp of the table at it. */
interface Mark {
  readonly at: Instant
  readonly stamp: number | undefined
}

/** The settings of scenarios as last read, so that authorizing a reader needs no read. */
export interface SettingsSeen {
  /** Undefined if there is no such scenario. */
  of(scenario: string): Promise<ScenarioSettings | undefined>
  /** Marks the moment before a read, for `note`. */
  mark(): Mark
  /** Notes those of a head that was read for another reason, after the mark. */
  note(head: Pick<Head, 'scenario' | 'settings'>, mark: Mark): void
  forget(scenario: string): void
}

export function settingsSeen({
  table,
  now,
}: {
  readonly table: Table
  readonly now: () => Instant
}): SettingsSeen {
  const seen = new Map<string, Mark & { readonly settings: ScenarioSettings }>()
  const mark = (): Mark => ({ at: now(), stamp: table.stamp?.() })
  const note: SettingsSeen['note'] = ({ scenario, settings }, { at, stamp }) => {
    seen.delete(scenario)
    if (seen.size >= most) seen.delete(seen.keys().next().value ?? '')
    seen.set(scenario, { settings, at, stamp })
  }
  return {
    mark,
    note,
    forget: (scenario) => void seen.delete(scenario),
    of: async (scenario) => {
      const marked = mark()
      const known = seen.get(scenario)
      if (known && known.stamp === marked.stamp && marked.at - known.at < kept) return known.settings
      const loaded = await loadedHead(table, scenario)
      if (loaded) note(loaded.head, marked)
      return loaded?.head.settings
    },
  }
}
