import {
  begin,
  type Author,
  type Defined,
  type Definition,
  DomainError,
  type Instant,
  type Migration,
  nextRecorded,
  redefine,
} from '@tracker/domain'
import { type Attempt, decideAndStore, patience, type WriteContext } from './decide-and-store.ts'
import { definitionVersionOf, storedHead } from './load.ts'
import { prepare } from './prepare-write.ts'

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
 * Puts a definition in force. Throws `precondition-failed` where the current version is not the expected one, what
 * `redefine` throws, and what {@link decideAndStore} throws, of which it is a write that `arrived` at that moment.
 */
export function define(
  context: WriteContext,
  scenario: string,
  defining: Defining,
  arrived: Instant,
): Promise<DefinitionAnswer> {
  const attempt = () => inForce(context, scenario, defining)
  return decideAndStore(context, scenario, { deadline: arrived + patience, attempt })
}

async function inForce(
  context: WriteContext,
  scenario: string,
  { definition, migrate, by, sha256, expects }: Defining,
): Promise<Attempt<DefinitionAnswer>> {
  const head = (await storedHead(context.table, scenario))?.head
  const current = head && (await definitionVersionOf(context.definition, head))
  if (!expects(current?.version)) {
    const detail = current ? `the current version is ${current.version}` : 'there is no definition yet'
    throw new DomainError('precondition-failed', detail, { version: current?.version ?? null })
  }
  const recorded = nextRecorded(head, context.now())
  const defined =
    head && current ? redefine(head, current, { definition, migrate }, recorded) : begin(definition, recorded)
  const { governing } = defined
  const prepared = prepare(head, defined, governing, { scenario, recorded, by, sha256 })
  const { revision, transitions } = prepared.revision
  return { prepared, answer: { scenario, version: governing.version, revision, created: !head, transitions } }
}
