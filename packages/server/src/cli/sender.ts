import { readFileSync } from 'node:fs'
import { type AccessDocument, parseAccess } from '@tracker/http'
import type { Connection } from './client.ts'
import { Failure } from './failure.ts'

/** The lowest role that may make the write, and its scenario. */
export interface Wanted {
  readonly scenario: string
  readonly role: 'editor' | 'reviewer'
}

/**
 * Returns the source to sign for and its secret: the given one, otherwise the first in the access document that may
 * make the write.
 */
export function sender({ source, secret, access }: Connection, wanted: Wanted) {
  if (secret !== undefined) {
    if (source === undefined) throw new Failure('misused', '--secret needs --source, whose secret it is.')
    return { source, secret }
  }
  const fitting = Object.entries(readAccess(access).sources).find(([name, grant]) =>
    source === undefined ? grant.secrets !== undefined && mayWrite(grant, wanted) : name === source,
  )
  const [live] = fitting?.[1].secrets ?? []
  if (fitting && live !== undefined) return { source: fitting[0], secret: live }
  const { scenario, role } = wanted
  const missing =
    source === undefined ? `no source that may write to ${scenario} as ${role}` : `no source ${source}`
  throw new Failure('misused', `The access document has ${missing}. Give --source and --secret, or --key.`)
}

function mayWrite(
  { role, scenarios }: AccessDocument['sources'][string],
  { scenario, role: least }: Wanted,
): boolean {
  const roles = least === 'reviewer' ? ['reviewer', 'admin'] : ['editor', 'reviewer', 'admin']
  return roles.includes(role) && (scenarios.includes('*') || scenarios.includes(scenario))
}

function readAccess(access: string): AccessDocument {
  try {
    return parseAccess(JSON.parse(access.trimStart().startsWith('{') ? access : readFileSync(access, 'utf8')))
  } catch (error) {
    // The parser's own message quotes the text, which holds secrets.
    const why = error instanceof SyntaxError ? 'it is not JSON' : error instanceof Error ? error.message : ''
    const instead = 'Give --source and --secret, or --key, or --access with its path.'
    throw new Failure('misused', `There is no access document to sign with (${why}). ${instead}`)
  }
}
