import type { Instant } from '../time/instant.ts'

/** The readers of a scenario: everyone, those who know its address, or those with a key. */
export type Visibility = 'public' | 'unlisted' | 'private'
export const visibilities = ['public', 'unlisted', 'private'] as const satisfies readonly Visibility[]

/** The settings of a scenario that an administrator can change beside its definition. */
export interface ScenarioSettings {
  readonly visibility: Visibility
  /** An archived scenario takes no writes, is listed apart, and nothing in it falls due. */
  readonly archived: boolean
  /** The id under which the story goes on. */
  readonly movedTo: string | null
}

/** The settings in force, and since when the scenario has been archived. */
export interface SettingsInForce extends ScenarioSettings {
  readonly archivedAt: Instant | null
}

/** The settings of a new scenario. */
export const newSettings: SettingsInForce = {
  visibility: 'public',
  archived: false,
  movedTo: null,
  archivedAt: null,
}

/** Returns the settings after a change recorded at this moment. */
export function settingsAfter(
  before: SettingsInForce,
  change: Partial<ScenarioSettings>,
  recorded: Instant,
): SettingsInForce {
  const after = { ...before, ...change }
  const archivedAt = after.archived ? (before.archivedAt ?? recorded) : null
  return { ...after, archivedAt }
}

/** Returns the moment up to which the clock is followed: in an archived scenario nothing falls due. */
export function clockUpTo({ archivedAt }: SettingsInForce, at: Instant): Instant {
  return archivedAt === null ? at : Math.min(at, archivedAt)
}
