import { lookup } from '@tracker/domain'
import { type AccessDocument, freshAccess, parseAccess, rotatedCheckpoints } from '@tracker/http'
import { Misused } from '../misused.ts'
import {
  type AccessChange,
  type RandomBytes,
  addKey,
  addSource,
  type Grant,
  holds,
  openReads,
  remove,
  retireSource,
  rotateSource,
} from './access-changes.ts'

/** The verbs with their arguments and effects. */
export const verbs = [
  [
    'init [public|private]',
    'fresh credentials, if there are none yet, and who may read; prints the administrator’s key, once',
  ],
  ['list', 'the sources and keys, and their rights'],
  ['secrets <source>', 'the live secrets of a source'],
  ['rotate <source>', 'a second live secret, to be handed to the sender'],
  ['retire <source>', 'removes the older of two secrets'],
  ['add-source <name>', 'adds a source; prints its secret'],
  ['add-key <name>', 'adds a bearer key; prints it, once'],
  ['holder <name>', 'sets the person who holds a source or key, given by --holder'],
  ['remove <name>', 'removes a source or a key'],
  ['reads public|private', 'who may read; also puts that into a document that lacks it'],
  ['rotate-checkpoints', 'a new key that signs checkpoints; the former one still checks those it signed'],
] as const

/** A verb and its arguments, as given on the command line. */
export interface AccessRequest {
  readonly verb: string
  readonly name: string
  readonly role: string
  readonly scenarios: readonly string[]
  readonly holder?: string
}

/** The document to store, if any, and the message for the operator and for programs. */
export interface AccessOutcome {
  readonly document?: AccessDocument
  readonly said: string
  readonly json: unknown
}

/**
 * Carries out a request on a document, undefined if there is none yet. Throws an Error with the reason if it cannot or
 * if the result would be unusable.
 */
export function carryOut(
  present: AccessDocument | undefined,
  asked: AccessRequest,
  random: RandomBytes,
): AccessOutcome {
  const { verb, name, role, scenarios, holder } = asked
  if (verb === 'init') return changed(initialised(present, name, random))
  if (present === undefined)
    throw new Error('There is no access document yet; init makes one, and so does the first start')
  const grant = { role, scenarios, ...(holder === undefined ? {} : { holder }) }
  const usage = verbs.find(([one]) => one.startsWith(`${verb} `))?.[0]
  if (name === '' && usage !== undefined) throw new Misused(`${verb} takes more: ${usage}`)
  switch (verb) {
    case 'list':
      return listed(present)
    case 'secrets':
      return secretsOf(present, name)
    case 'rotate':
      return changed(rotateSource(present, name, random))
    case 'retire':
      return changed(retireSource(present, name))
    case 'add-source':
      return changed(addSource(present, name, grant, random))
    case 'add-key':
      return changed(addKey(present, name, grant, random))
    case 'holder':
      return changed(holds(present, name, holder ?? ''))
    case 'remove':
      return changed(remove(present, name))
    case 'reads':
      return changed(openReads(present, name))
    case 'rotate-checkpoints': {
      const checkpoints = rotatedCheckpoints(present, random(32))
      return changed({ document: { ...present, checkpoints } })
    }
    default:
      throw new Misused(`There is no verb ${verb}; there are ${verbs.map(([one]) => one).join(', ')}`)
  }
}

/** Fresh credentials; `reads` is `public`, `private` or, if it is to stay as it is, empty. */
function initialised(present: AccessDocument | undefined, reads: string, random: RandomBytes): AccessChange {
  if (Object.keys({ ...present?.sources, ...present?.keys }).length > 0)
    throw new Error('There are credentials already; add, rotate or remove instead')
  const { document: fresh, adminKey } = freshAccess(random)
  return { document: { ...fresh, reads: reads === '' ? (present ?? fresh).reads : reads }, made: adminKey }
}

function changed({ document, made }: AccessChange): AccessOutcome {
  return { document: usable(document), said: made ?? 'Done', json: made === undefined ? {} : { made } }
}

/**
 * The document if it is usable. Otherwise the request is at fault, such as its role, since the document was usable
 * before.
 */
function usable(document: unknown): AccessDocument {
  try {
    return parseAccess(document)
  } catch (error) {
    throw new Misused(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

function secretsOf({ sources }: AccessDocument, name: string): AccessOutcome {
  const source = lookup(sources, name)
  if (!source) throw new Error(`No source is called ${name}`)
  const { secrets = [], adapter } = source
  if (adapter) throw new Error(`${name} signs as ${adapter.kind} does; its secret is the one set there`)
  return { said: secrets.join('\n'), json: { secrets } }
}

function listed({ sources, keys, reads }: AccessDocument): AccessOutcome {
  const of = ({ role, scenarios, holder }: Grant) => ({
    role,
    scenarios,
    holder: holder ?? null,
  })
  const json = {
    sources: Object.entries(sources).map(([name, { secrets, adapter, ...grant }]) => ({
      name,
      ...of(grant),
      signs: adapter ? `as ${adapter.kind} does` : `with ${secrets?.length ?? 0} live secret(s)`,
    })),
    keys: Object.entries(keys).map(([name, key]) => ({ name, ...of(key) })),
    reads,
  }
  const line = ({ name, role, scenarios, holder }: (typeof json.keys)[number]) =>
    `${name}: ${role} of ${scenarios.join(', ')}${holder === null ? '' : `, held by ${holder}`}`
  const said = [
    ...json.sources.map((source) => `source ${line(source)}, signs ${source.signs}`),
    ...json.keys.map((key) => `key ${line(key)}`),
    `reads: ${reads}`,
  ]
  return { said: said.join('\n'), json }
}
