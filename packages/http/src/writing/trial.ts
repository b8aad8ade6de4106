import { DomainError, isObject, parsePayload, type TrialWrite, unknownKey } from '@tracker/domain'
import { invalid } from '../body/read-as.ts'
import { writeId } from '../body/write-id.ts'
import { type DefinitionBody, definitionBody } from './definition-body.ts'

/** The maximum number of writes in one dry run. */
const mostWrites = 100

/** A new definition, writes to try after it, or both. */
interface DryRunBody {
  readonly definition?: DefinitionBody
  readonly commands: readonly TrialWrite[]
}

/** A part of the body and its pointer. */
interface BodyPart<T> {
  readonly json: T
  readonly at: string
}

function refuse(at: string, detail: string): never {
  throw new DomainError('payload-invalid', detail, { errors: [{ pointer: at, detail }] })
}

/** Splits a list of payloads, a definition, or `{definition, writes}` into its parts. */
function partsOf(json: unknown): {
  readonly definition?: BodyPart<unknown>
  readonly writes: BodyPart<readonly unknown[]>
} {
  if (Array.isArray(json)) return { writes: { json, at: '' } }
  if (isObject(json) && (Object.hasOwn(json, 'writes') || Object.hasOwn(json, 'definition'))) {
    const { writes = [], definition, ...rest } = json
    const [unknown] = Object.keys(rest)
    if (unknown !== undefined) refuse(`/${unknown}`, unknownKey(unknown, ['definition', 'writes']))
    if (!Array.isArray(writes)) refuse('/writes', 'must be a list of payloads')
    return {
      writes: { json: writes, at: '/writes' },
      ...(definition === undefined ? {} : { definition: { json: definition, at: '/definition' } }),
    }
  }
  if (isObject(json) && ['title', 'tracks'].some((key) => Object.hasOwn(json, key)))
    return { definition: { json, at: '' }, writes: { json: [], at: '' } }
  return refuse('', 'a dry run takes a list of payloads, a definition, or {"definition": {…}, "writes": […]}')
}

/** Removes a payload's own `id`, which examples carry, and adds the scenario of the path if it has none. */
function payloadOf(json: unknown, scenario: string): unknown {
  if (!isObject(json)) return json
  const { id: _id, ...payload } = json
  return isObject(payload['data']) ? { ...payload, data: { scenario, ...payload['data'] } } : payload
}

/** Reads a write; a malformed one is refused by itself, with pointers into it. */
function writeOf(json: unknown, index: number, scenario: string): TrialWrite {
  const parsed = parsePayload(payloadOf(json, scenario))
  const { id: given } = isObject(json) ? json : {}
  const id = typeof given === 'string' && writeId.test(given) ? given : `dry-run-${index + 1}`
  if (given !== undefined && given !== id) {
    const detail = 'is the id that it would be filed under: 1 to 255 visible ASCII characters'
    return { id, refused: invalid([{ pointer: '/id', detail }]) }
  }
  if (!parsed.ok) return { id, refused: invalid(parsed.faults) }
  if (parsed.scenario === scenario) return { id, command: parsed.command }
  const elsewhere = { pointer: '/data/scenario', detail: `The path says "${scenario}".` }
  return { id, refused: invalid([elsewhere]) }
}

/**
 * Parses the body of a dry run. Throws `payload-invalid` if the body as a whole is malformed, or `definition-invalid`,
 * with pointers into the body.
 */
export function trialOf(body: unknown, scenario: string): DryRunBody {
  const { definition, writes } = partsOf(body)
  if (writes.json.length > mostWrites) refuse(writes.at, `at most ${mostWrites} writes can be tried at once`)
  return {
    ...(definition === undefined ? {} : { definition: definitionBody(definition.json, definition.at) }),
    commands: writes.json.map((json, index) => writeOf(json, index, scenario)),
  }
}
