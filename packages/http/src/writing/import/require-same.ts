import { isDeepStrictEqual } from 'node:util'
import { DomainError, redactedText, type Revision } from '@tracker/domain'
import type { Answer } from '@tracker/storage'
import type { Deps } from '../../app/deps.ts'
import { ledgerLine } from '../../reading/ledger-lines/ledger-line.ts'
import { type ImportedWrite, importLine, type Importing } from './import-line.ts'

/**
 * Throws `id-reused` for a line whose id was answered before, but for another scenario or another content: a line of an
 * export keeps the hash of the original delivery when somebody edits it, so the hash alone does not show that.
 */
export async function requireSame(
  line: ImportedWrite,
  { body, replayed }: Answer,
  importing: Importing,
  { scenarios }: Pick<Deps, 'scenarios'>,
): Promise<void> {
  if (!replayed) return
  const { id } = line.delivery
  const { scenario } = importing
  if (body.scenario !== scenario) {
    const detail = `${id} was filed in ${body.scenario} before; what is filed in ${scenario} too takes a new id`
    throw new DomainError('id-reused', detail, { id })
  }
  const filed = await scenarios.revision(scenario, body.revision)
  if (sameWrite(line, filed, importing)) return
  const detail = `${id} came before with other content; file a correction, or give a new write a new id`
  throw new DomainError('id-reused', detail, { id })
}

function sameWrite(line: ImportedWrite, filed: Revision, importing: Importing): boolean {
  const own = ledgerLine(filed)
  // Settings that changed nothing are answered with the newest revision, which is another write.
  if (own?.id !== line.delivery.id) return true
  // A line of an earlier release has no window beside its text.
  const comparable = 'window' in line ? own : { ...own, window: undefined }
  const json = JSON.stringify(comparable)
  const { delivery: _, ...said } = line
  const { delivery: __, ...before } = importLine(JSON.parse(json), Buffer.from(json), importing)
  // A copy that was exported before or after a redaction differs by the redacted texts.
  return [said, before].some(isRedacted) || isDeepStrictEqual(said, before)
}

function isRedacted(write: object): boolean {
  return JSON.stringify(write).includes(JSON.stringify(redactedText))
}
