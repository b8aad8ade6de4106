import {
  begin,
  type Author,
  type Defined,
  type Definition,
  DomainError,
  type Migration,
  nextRecorded,
  redefine,
} from '@tracker/domain'
import { Conflict } from '../table.ts'
import { definitionVersionOf, storedHead } from './load.ts'
import { prepare } from './prepare-write.ts'
import { afterConflict, type WriteContext } from './write.ts'

/** A definition as it came in, and on what it is conditional: that there is none yet, or that this version is current. */
export interface Defining {
  readonly definition: Definition
  readonly migrate: Migration
  readonly by: Author
  readonly sha256: string
  readonly expects: (version: number | undefined) => boolean
}

export interface DefinitionAnswer {
  readonly scenario: string
  readonly version: number
  readonly revision: number
  readonly created: boolean
  readonly transitions: Defined['effects']['transitions']
}

/**
 * Puts a definition in force. Throws `precondition-failed` where the current version is not the expected one, and what
 * `redefine` throws.
 */
export async function define(
  context: WriteContext,
  scenario: string,
  defining: Defining,
): Promise<DefinitionAnswer> {
  const { definition, migrate, by, sha256, expects } = defining
  for (let attempt = 0; attempt < 20; attempt++) {
    const stored = await storedHead(context.table, scenario)
    const head = stored?.head
    const current = head && (await definitionVersionOf(context.definition, head))
    if (!expects(current?.version)) {
      const detail = current ? `the current version is ${current.version}` : 'there is no definition yet'
      throw new DomainError('precondition-failed', detail, { version: current?.version ?? null })
    }
    const recorded = nextRecorded(head, context.now())
    const defined =
      head && current
        ? redefine(head, current, { definition, migrate }, recorded)
        : begin(definition, recorded)
    const { governing } = defined
    const { revision, writes } = prepare(head, defined, governing, { scenario, recorded, by, sha256 })
    try {
      await context.table.transact(writes, crypto.randomUUID())
      const { transitions } = revision
      return {
        scenario,
        version: governing.version,
        revision: revision.revision,
        created: !head,
        transitions,
      }
    } catch (error) {
      if (!(error instanceof Conflict)) throw error
      await afterConflict(attempt)
    }
  }
  throw new DomainError('unavailable', `${scenario} is being written to by many at once; try again`)
}
