import {
  begin,
  changeSettings,
  type Decision,
  type Definition,
  type DefinitionVersion,
  type Instant,
  type Migration,
  redefine,
  type ScenarioSettings,
  writeId,
} from '@tracker/domain'
import type { Table } from '../table.ts'
import {
  type Attempt,
  decideAndStore,
  standing,
  standingIf,
  type WriteContext,
} from '../commit/decide-and-store.ts'
import { type Answer, answered, type Delivery, prepareAnswer, writingTimes } from '../commit/delivery.ts'
import { presentFor } from '../commit/imported.ts'
import { movingWrites } from '../commit/moved-here.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/** A version of a definition, or a change of settings, as an import carries it. */
export type ImportedChange =
  | { readonly kind: 'definition'; readonly definition: Definition; readonly migrate: Migration }
  | { readonly kind: 'settings'; readonly settings: Partial<ScenarioSettings> }

/**
 * Puts a definition in force or changes settings, exactly once by the id of the delivery, as of when it was first
 * recorded. The first definition creates the scenario; a line from this scenario's own export changes nothing. Throws
 * `not-found` for settings of a missing scenario, `id-reused`, and the errors of the decision and {@link
 * decideAndStore}.
 */
export function importOnce(
  context: WriteContext,
  scenario: string,
  delivery: Delivery,
  change: ImportedChange,
  arrived: Instant,
): Promise<Answer> {
  const attempt = () => attempted(context, scenario, delivery, change)
  return decideAndStore(context, scenario, { begun: arrived, attempt })
}

async function attempted(
  context: WriteContext,
  scenario: string,
  delivery: Delivery,
  change: ImportedChange,
): Promise<Attempt<Answer>> {
  const { table, now } = context
  const { by, id, imported } = delivery
  const key = keys.delivery(by.kind, by.name, id)
  const before = (await answered(table, key, delivery)) ?? (await ownAnswer(table, scenario, delivery))
  if (before) return { answer: before }
  const found =
    change.kind === 'settings'
      ? await standing(context, scenario, imported)
      : await standingIf(context, scenario, imported)
  const recorded = found?.recorded ?? presentFor(now(), imported)
  const as = writingTimes(recorded, imported).recorded
  const made =
    change.kind === 'settings' ? decideSettings(found, change) : decideDefinition(found, change, as)
  if (!made) return { answer: { body: bodyOf(scenario, found?.head.revision ?? 0), replayed: true } }
  const { decision, governing } = made
  const prepared = await prepareAnswer(
    context,
    scenario,
    delivery,
    { ...found, governing, recorded },
    { decision },
  )
  if (change.kind !== 'settings' || !found) return prepared
  const { movedTo: from } = found.head.settings
  const { movedTo: to = from } = change.settings
  return { ...prepared, beside: [...prepared.beside, ...(await movingWrites(table, scenario, { from, to }))] }
}

/** The answer to a change that this ledger received without an id and exported under one made from its revision. */
async function ownAnswer(
  table: Table,
  scenario: string,
  { id, sha256 }: Delivery,
): Promise<Answer | undefined> {
  const number = /-(\d{1,12})$/.exec(id)?.[1]
  const item = number === undefined ? undefined : await table.get(keys.revision(scenario, Number(number)))
  const own = item && upcast('revision', item)
  if (!own || writeId(own) !== id || own.sha256 !== sha256) return undefined
  const { revision, transitions, proposals, superseded } = own
  const body = { report: null, scenario, revision, transitions, proposals, superseded, backfilled: false }
  return { body, replayed: true }
}

type StandingIf = Awaited<ReturnType<typeof standingIf>>

interface DecidedChange {
  readonly decision: Decision
  readonly governing: DefinitionVersion
}

function decideSettings(
  found: StandingIf,
  { settings }: Extract<ImportedChange, { kind: 'settings' }>,
): DecidedChange | undefined {
  const decision = found && changeSettings(found.head, settings)
  return decision && { decision, governing: found.governing }
}

function decideDefinition(
  found: StandingIf,
  { definition, migrate }: Extract<ImportedChange, { kind: 'definition' }>,
  as: Instant,
): DecidedChange {
  const decision = found
    ? redefine(found.head, found.governing, { definition, migrate }, as)
    : begin(definition, as)
  return { decision, governing: decision.governing }
}

/** The answer to a change without effect. */
function bodyOf(scenario: string, revision: number) {
  const effects = { transitions: [], proposals: [], superseded: [] }
  return { report: null, scenario, revision, ...effects, backfilled: false }
}
