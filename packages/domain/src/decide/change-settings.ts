import { DomainError } from '../error.ts'
import type { Head } from '../ledger/head.ts'
import type { ScenarioSettings } from '../ledger/settings.ts'
import type { Decision } from './decision.ts'
import { statesOf } from './effects.ts'

/** Changes settings of a scenario, which moves no track. Returns undefined if nothing would change. */
export function changeSettings(head: Head, asked: Partial<ScenarioSettings>): Decision | undefined {
  const { visibility, archived, movedTo } = head.settings
  const present: ScenarioSettings = { visibility, archived, movedTo }
  const settings = Object.fromEntries(
    Object.entries(asked).filter(([name, value]) => present[name as keyof ScenarioSettings] !== value),
  )
  if (Object.keys(settings).length === 0) return undefined
  return {
    entry: { kind: 'settings', settings },
    effects: {
      transitions: [],
      superseded: [],
      proposals: [],
      states: statesOf(head.snapshot, head.pending),
    },
    snapshot: head.snapshot,
    pending: head.pending,
    history: new Map(),
    backfilled: false,
    follows: true,
  }
}

/** Throws `archived` or `moved` for a scenario that takes no writes. */
export function requireOpen({
  scenario,
  settings: { archived, movedTo },
}: Pick<Head, 'scenario' | 'settings'>) {
  if (movedTo !== null)
    throw new DomainError('moved', `${scenario} goes on as ${movedTo}; write there`, { scenario, movedTo })
  if (archived) throw new DomainError('archived', `${scenario} is archived and takes no writes`, { scenario })
}
