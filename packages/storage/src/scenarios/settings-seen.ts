import type { Head, Instant, ScenarioSettings } from '@tracker/domain'
import type { Table } from '../table.ts'
import { loadedHead } from './load.ts'

/** How long settings may be out of date, in milliseconds: as long as the access document of one machine. */
const kept = 1_000
const most = 1_000

/** The settings of scenarios as last seen, so that asking who may read costs no read of its own. */
export interface SettingsSeen {
  /** Undefined if there is no such scenario. */
  of(scenario: string): Promise<ScenarioSettings | undefined>
  /** Notes those of a head that was read or written for another reason. */
  note(head: Pick<Head, 'scenario' | 'settings'>): void
  forget(scenario: string): void
}

export function settingsSeen({
  table,
  now,
}: {
  readonly table: Table
  readonly now: () => Instant
}): SettingsSeen {
  const seen = new Map<string, { readonly settings: ScenarioSettings; readonly at: Instant }>()
  const note: SettingsSeen['note'] = ({ scenario, settings }) => {
    seen.delete(scenario)
    if (seen.size >= most) seen.delete(seen.keys().next().value ?? '')
    seen.set(scenario, { settings, at: now() })
  }
  return {
    note,
    forget: (scenario) => void seen.delete(scenario),
    of: async (scenario) => {
      const known = seen.get(scenario)
      if (known && now() - known.at < kept) return known.settings
      const loaded = await loadedHead(table, scenario)
      if (loaded) note(loaded.head)
      return loaded?.head.settings
    },
  }
}
