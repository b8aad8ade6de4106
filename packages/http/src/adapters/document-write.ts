import { DomainError, instantText, type Instant, type ParsedPayload, parsePayload } from '@tracker/domain'
import type { DocumentWrite, StoredDocument } from '@tracker/storage'
import { type Adapter } from '../access/adapter.ts'
import type { Mapped } from './map-report.ts'
import { systems } from './system.ts'
import { type SentDocument } from './sent-document.ts'

/** A version of a document, as its delivery describes it. */
export interface DocumentVersion {
  readonly adapter: Adapter
  readonly document: SentDocument
  readonly mapped: Mapped
  /** When the system signed it, else when it was received. */
  readonly at: Instant
  /** The SHA-256 of its bytes, in hex. */
  readonly sha256: string
}

/**
 * Returns the write for a version: an update of a filed document corrects its report, an unpublished document retracts
 * it, and publishing it again files a new report. Undefined if it changes nothing: the stored version is newer or the
 * same. Throws `nothing-to-retract` if an unpublished document has no report.
 */
export function documentWrite(
  asked: DocumentVersion,
  stored: StoredDocument | undefined,
  accepted: (parsed: ParsedPayload) => Extract<ParsedPayload, { ok: true }>,
): DocumentWrite | undefined {
  const { action, version, id } = asked.document
  if (stored && isKnown(asked, stored)) return undefined
  if (action === 'file') {
    const standing = stored?.retracted ? undefined : stored
    const { scenario, command } = accepted(parsePayload(filing(asked, standing)))
    if (stored && scenario !== stored.scenario) throw moved(stored.scenario, scenario)
    return { scenario, command, version }
  }
  if (!stored) {
    const detail = `nothing was filed of the document ${id}, so there is nothing to retract`
    throw new DomainError('nothing-to-retract', detail, { document: id })
  }
  const { scenario, command } = accepted(parsePayload(retracting(asked, stored)))
  return { scenario, command, version: version ?? stored.version }
}

function filing({ adapter, at, mapped: { data } }: DocumentVersion, standing: StoredDocument | undefined) {
  const { reason = `Updated in ${systems[adapter.kind].name}`, ...content } = data
  const timestamp = instantText(at)
  if (!standing) return { type: 'report.filed', timestamp, data: content }
  return { type: 'report.corrected', timestamp, data: { ...content, report: standing.report, reason } }
}

function retracting(
  { adapter, at, mapped: { data } }: DocumentVersion,
  { scenario, report }: StoredDocument,
) {
  const { reason = `Unpublished in ${systems[adapter.kind].name}` } = data
  return { type: 'report.retracted', timestamp: instantText(at), data: { scenario, report, reason } }
}

/** Whether the stored version of the document is this one or a newer one. */
function isKnown({ adapter, document, sha256 }: DocumentVersion, stored: StoredDocument): boolean {
  const { action, version } = document
  if (action === 'retract' && stored.retracted) return true
  if (version === null || stored.version === null) return false
  if (version !== stored.version) return version < stored.version
  if (action === 'retract') return false
  // Times may be coarse, so a delivery with a different id of the system's own counts as another version.
  const named = systems[adapter.kind].payload.deliveryHeader !== undefined
  return stored.retracted || !named || sha256 === stored.sha256
}

function moved(from: string, to: string): DomainError {
  const detail = `the document was filed in ${from}; unpublish it before it is published for ${to}`
  return new DomainError('payload-invalid', detail, { errors: [{ pointer: '/data/scenario', detail }] })
}
