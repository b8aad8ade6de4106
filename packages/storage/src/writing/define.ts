import {
  begin,
  type Author,
  type Defined,
  type Definition,
  DomainError,
  type Instant,
  type Migration,
  redefine,
} from '@tracker/domain'
import { type Attempt, decideAndStore, standingIf, type WriteContext } from '../commit/decide-and-store.ts'
import { caughtUp } from '../check/check.ts'
import { prepare } from '../commit/prepare-write.ts'

/** A received definition and its condition: that the scenario has none yet, or that this version is current. */
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
 * Puts a definition in force. Throws `precondition-failed` if the current version is not the expected one, the errors
 * of `redefine`, and those of {@link decideAndStore}; `arrived` is the moment at which the request came.
 */
export function define(
  context: WriteContext,
  scenario: string,
  defining: Defining,
  arrived: Instant,
): Promise<DefinitionAnswer> {
  const attempt = () => inForce(context, scenario, defining)
  return decideAndStore(context, scenario, { begun: arrived, attempt })
}

async function inForce(
  context: WriteContext,
  scenario: string,
  { definition, migrate, by, sha256, expects }: Defining,
): Promise<Attempt<DefinitionAnswer>> {
  const found = await standingIf(context, scenario)
  const version = found?.governing.version
  if (!expects(version)) {
    const detail = version === undefined ? 'there is no definition yet' : `the current version is ${version}`
    throw new DomainError('precondition-failed', detail, { version: version ?? null })
  }
  const standing = found && (await caughtUp(context, scenario, found))
  const recorded = standing?.recorded ?? context.now()
  const defined = standing
    ? redefine(standing.head, standing.governing, { definition, migrate }, recorded)
    : begin(definition, recorded)
  const { governing } = defined
  const prepared = await prepare(context, standing?.loaded, { decision: defined }, governing, {
    scenario,
    recorded,
    by,
    sha256,
  })
  const { revision, transitions } = prepared.revision
  return {
    prepared,
    answer: { scenario, version: governing.version, revision, created: !standing, transitions },
  }
}
