import {
  type Definition,
  DomainError,
  idRecord,
  idSchema,
  isObject,
  type Migration,
  parseDefinition,
} from '@tracker/domain'
import * as v from 'valibot'

const form = 'maps states that are gone: {"<track>": {"<old state>": "<new state>"}}'

const migrationSchema = idRecord(
  idRecord(idSchema, 60, () => form),
  100,
  () => form,
)

/** The body of a PUT: a definition, and the targets of states that it removes. */
export interface DefinitionBody {
  readonly definition: Definition
  readonly migrate: Migration
}

/**
 * Parses a definition with its `migrate`. Throws `definition-invalid` with every fault; `at` points to the document.
 */
export function definitionBody(json: unknown, at = ''): DefinitionBody {
  const { migrate, ...document } = isObject(json) ? json : { migrate: undefined }
  const parsed = parseDefinition(isObject(json) ? document : json)
  const migration = v.safeParse(v.optional(migrationSchema, {}), migrate)
  const wrong = { pointer: '/migrate', detail: form }
  const faults = [...(parsed.ok ? [] : parsed.faults), ...(migration.success ? [] : [wrong])]
  if (parsed.ok && migration.success) return { definition: parsed.definition, migrate: migration.output }
  const errors = faults.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail }))
  throw new DomainError('definition-invalid', 'the definition does not hold together; see errors', { errors })
}
