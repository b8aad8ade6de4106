import { readFileSync } from 'node:fs'
import { createTracker } from '@tracker/client'
import type { Revision } from '@tracker/domain'
import { type NoteVerifier, openCheckpoint, parseVerifierKey } from '@tracker/http'
import { appendedTo, revisionsIn } from './appended.ts'
import { ask, type Connection } from './client.ts'
import type { Shown } from './command.ts'
import { Failure } from './failure.ts'
import { scenarioPath } from './path.ts'

interface KeptCheckpoint {
  /** A file. */
  readonly checkpoint: string
  /** A verifier key; by default those that the tracker names. */
  readonly key: string | undefined
  /** A file of revisions; by default the tracker's. */
  readonly ledger: string | undefined
}

/**
 * Checks that the ledger of a scenario, by default that of a kept checkpoint, was only appended to since. Throws a
 * `Failure` if the checkpoint cannot be trusted.
 */
export async function sinceCheckpoint(
  connection: Connection,
  given: string | undefined,
  { checkpoint, key, ledger }: KeptCheckpoint,
): Promise<Shown> {
  const keys = key ?? (await textOf(connection, '/.well-known/tracker-checkpoint-key'))
  const verifiers = keys.trim().split('\n').map(verifierOf)
  const kept = opened(read(checkpoint), verifiers, checkpoint)
  const scenario = given ?? kept.origin.slice(kept.origin.lastIndexOf('/') + 1)
  const stated = [kept]
  if (ledger === undefined) {
    const now = await textOf(connection, scenarioPath(scenario, ['checkpoint']))
    stated.push(opened(now, verifiers, 'the present checkpoint'))
  }
  const other = stated.find(({ origin }) => !origin.endsWith(`/scenarios/${scenario}`))
  if (other) throw new Failure('failed', `This is a checkpoint of ${other.origin}, not of ${scenario}`)
  const revisions = ledger === undefined ? ledgerOf(connection, scenario) : revisionsIn(read(ledger))
  const { ok, detail, ...found } = await appendedTo(revisions, stated)
  const json = { scenario, ok, ...found, checkpoint: { origin: kept.origin, revisions: kept.size }, detail }
  const text = ok
    ? `The ledger of ${scenario} was only appended to: its first ${kept.size} revisions are those of ${checkpoint}, and there are ${found.revisions}`
    : `The ledger of ${scenario} does not continue ${checkpoint}: ${detail}`
  return { json, text, ok }
}

function opened(note: string, verifiers: readonly NoteVerifier[], from: string) {
  try {
    return openCheckpoint(note, verifiers)
  } catch (error) {
    throw new Failure('failed', `${from} cannot be relied on: ${messageOf(error)}`)
  }
}

function verifierOf(text: string): NoteVerifier {
  try {
    return parseVerifierKey(text)
  } catch (error) {
    throw new Failure('misused', messageOf(error))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Failure('misused', `${file} cannot be read: ${messageOf(error)}`)
  }
}

async function textOf(connection: Connection, path: string): Promise<string> {
  return String((await ask(connection, { path, headers: { Accept: 'text/plain' } })).json)
}

function ledgerOf({ url, key }: Connection, scenario: string): AsyncIterable<Revision> {
  return createTracker(url, key === undefined ? {} : { key }).changes(scenario) as AsyncIterable<Revision>
}
