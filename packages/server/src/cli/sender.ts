import { readFileSync } from 'node:fs'
import { lookup } from '@tracker/domain'
import { type AccessDocument, keyHash, parseAccess } from '@tracker/http'
import type { Connection } from './client.ts'
import { Failure } from './failure.ts'

/** The lowest role that may make the write, and its scenario. */
export interface Wanted {
  readonly scenario: string
  readonly role: 'editor' | 'reviewer'
}

/**
 * Returns the source to sign as and its secret: the one given by `--as`, otherwise the first editor in the access
 * document. A reviewer may do more, so signing as one requires `--as`.
 */
export function sender(
  { as, secret, access }: Connection,
  wanted: Wanted,
): { readonly source: string; readonly role?: string; readonly secret: string } {
  if (secret !== undefined) {
    if (as === undefined) throw new Failure('misused', '--secret needs --as, the source whose secret it is.')
    return { source: as, secret }
  }
  const { sources } = readAccess(access)
  if (as !== undefined) return signing(as, lookup(sources, as))
  const able = Object.entries(sources).filter(
    ([, grant]) => grant.secrets !== undefined && mayWrite(grant, wanted),
  )
  const editor = able.find(([, { role }]) => role === 'editor')
  if (editor && wanted.role === 'editor') return signing(...editor)
  const { scenario, role } = wanted
  if (able.length > 0)
    throw new Failure(
      'misused',
      `This takes a ${role}, so say as whom: ${able.map(([name]) => `--as ${name}`).join(' or ')}. Or give --key.`,
    )
  const missing = `no source that may write to ${scenario} as ${role}`
  throw new Failure('misused', `The access document has ${missing}. Give --as and --secret, or --key.`)
}

type KnownSource = AccessDocument['sources'][string]

function signing(source: string, known: KnownSource | undefined) {
  const [secret] = known?.secrets?.slice(-1) ?? []
  if (known && secret !== undefined) return { source, role: known.role, secret }
  const fault = known
    ? `${source} signs as its content system does`
    : `The access document has no source ${source}`
  throw new Failure('misused', `${fault}. Give --as and --secret, or --key.`)
}

/** Returns the name of a connection's key in the access document, if that is available. */
export function keyName({ key = '', access }: Connection): string {
  try {
    const sha256 = keyHash(key).toString('hex')
    const found = Object.entries(readAccess(access).keys).find(([, known]) => known.sha256 === sha256)
    if (found) return `the key ${found[0]} (${found[1].role})`
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  return 'the key that was given'
}

function mayWrite({ role, scenarios }: KnownSource, { scenario, role: least }: Wanted): boolean {
  const roles = least === 'reviewer' ? ['reviewer', 'admin'] : ['editor', 'reviewer', 'admin']
  return roles.includes(role) && (scenarios.includes('*') || scenarios.includes(scenario))
}

function readAccess(access: string): AccessDocument {
  try {
    return parseAccess(JSON.parse(access.trimStart().startsWith('{') ? access : readFileSync(access, 'utf8')))
  } catch (error) {
    // The parser's own message quotes the text, which holds secrets.
    const why = error instanceof SyntaxError ? 'it is not JSON' : error instanceof Error ? error.message : ''
    const instead = 'Give --as and --secret, or --key, or --access with its path.'
    throw new Failure('misused', `There is no access document to sign with (${why}). ${instead}`)
  }
}
