import {
  changeSettings as decideSettings,
  type Author,
  DomainError,
  type Instant,
  type ScenarioSettings,
} from '@tracker/domain'
import { type Attempt, decideAndStore, standing, type WriteContext } from '../commit/decide-and-store.ts'
import { loadedHead } from '../heads/load.ts'
import { movingWrites } from '../commit/moved-here.ts'
import { prepare } from '../commit/prepare-write.ts'

/** A received change of settings, and the revision that it is conditional on. */
export interface Setting {
  readonly settings: Partial<ScenarioSettings>
  readonly by: Author
  readonly sha256: string
  readonly expects: (revision: number) => boolean
}

/** The settings in force after a change, and their revision. */
export interface SettingsAnswer extends ScenarioSettings {
  readonly scenario: string
  readonly revision: number
}

/**
 * Changes the settings of a scenario in one revision, or in none if they already have the requested values. Throws
 * `not-found`, `precondition-failed`, `payload-invalid` for a move to a missing scenario or in a circle, and the errors
 * of {@link decideAndStore}.
 */
export function changeSettings(
  context: WriteContext,
  scenario: string,
  setting: Setting,
  arrived: Instant,
): Promise<SettingsAnswer> {
  const attempt = () => changed(context, scenario, setting)
  return decideAndStore(context, scenario, { begun: arrived, attempt })
}

async function changed(
  context: WriteContext,
  scenario: string,
  { settings, by, sha256, expects }: Setting,
): Promise<Attempt<SettingsAnswer>> {
  const { head, loaded, governing, recorded } = await standing(context, scenario)
  if (!expects(head.revision))
    throw new DomainError('precondition-failed', `the present revision is ${head.revision}`, {
      revision: head.revision,
    })
  // Read before the target is validated, so the writes are conditional on the validated state.
  const { movedTo: to = head.settings.movedTo } = settings
  const beside = await movingWrites(context.table, scenario, { from: head.settings.movedTo, to })
  if (typeof settings.movedTo === 'string') await requireTarget(context, scenario, settings.movedTo)
  const { visibility, archived, movedTo } = { ...head.settings, ...settings }
  const inForce = { scenario, visibility, archived, movedTo }
  const decision = decideSettings(head, settings)
  if (!decision) return { answer: { ...inForce, revision: head.revision } }
  const prepared = await prepare(context, loaded, { decision }, governing, {
    scenario,
    recorded,
    by,
    sha256,
  })
  return { prepared, beside, answer: { ...inForce, revision: prepared.revision.revision } }
}

async function requireTarget({ table }: WriteContext, scenario: string, target: string): Promise<void> {
  const there = (await loadedHead(table, target))?.head
  if (there && target !== scenario && there.settings.movedTo === null) return
  const detail = there
    ? `${target} is no other scenario that stays where it is`
    : `there is no scenario ${target}; define it first`
  throw new DomainError('payload-invalid', detail, { errors: [{ pointer: '/movedTo', detail }] })
}
