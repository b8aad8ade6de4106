import { createHash } from 'node:crypto'
import { DomainError, instantText, type Instant, type ParsedPayload, parsePayload } from '@tracker/domain'
import type { DocumentWithdrawal, DocumentWrite, FiledDocument, StoredDocument } from '@tracker/storage'
import { type Adapter } from '../access/adapter.ts'
import type { Mapped } from './map-report.ts'
import { systems } from './system.ts'
import { type SentDocument } from './sent-document.ts'

/** A version of a document, as its delivery describes it. */
export interface DocumentVersion {
  readonly adapter: Adapter
  readonly document: SentDocument
  readonly mapped: Mapped
  /** When the system signed its first copy, else when that was received. */
  readonly at: Instant
  /** When a person decided to file it although its document was withdrawn since. */
  readonly despiteWithdrawal?: Instant
}

/**
 * Returns the write for a version: an update of a filed document corrects its report, an unpublished document retracts
 * it, and publishing it again files a new report. Of a document without a report, returns the withdrawal, which is
 * refused as `nothing-to-retract`. Undefined if it changes nothing: the stored version is newer or the same. Throws
 * `id-reused` if the version was filed with another content, and `nothing-to-file` if the document was withdrawn since.
 */
export function documentWrite(
  asked: DocumentVersion,
  stored: StoredDocument | undefined,
  accepted: (parsed: ParsedPayload) => Extract<ParsedPayload, { ok: true }>,
): DocumentWrite | DocumentWithdrawal | undefined {
  const { at, document, despiteWithdrawal } = asked
  const { action, version, id } = document
  const filed = stored && 'report' in stored ? stored : undefined
  const withdrawal = withdrawalAfter(asked, stored)
  const overruled = despiteWithdrawal === undefined ? undefined : withdrawal
  if (withdrawal && !filed && !overruled) throw withdrawn(id, withdrawal)
  if (filed && !overruled && isKnown(asked, filed)) return undefined
  if (action === 'file') {
    const standing = filed?.retracted ? undefined : filed
    const { scenario, command } = accepted(parsePayload(filing(asked, standing)))
    if (standing && scenario !== standing.scenario) throw moved(standing.scenario, scenario)
    // What is filed despite a withdrawal is newer than that, whose own retry then changes nothing.
    const newest = overruled ? { version: overruled.version, at: despiteWithdrawal ?? at } : { version, at }
    return { scenario, command, ...newest, content: contentOf(asked) }
  }
  if (!filed) {
    const detail = `nothing was filed of the document ${id}, so there is nothing to retract`
    const refusal = new DomainError('nothing-to-retract', detail, { document: id })
    if (stored && isOlder(asked, stored)) throw refusal
    return { version, at, refusal }
  }
  const { scenario, command } = accepted(parsePayload(retracting(asked, filed)))
  return { scenario, command, version: version ?? filed.version, at, content: contentOf(asked) }
}

/** The part of a version that decides which of two is newer. */
type Sequel = Pick<DocumentVersion, 'document' | 'at'>

/**
 * Returns the state of a document that was withdrawn, if this version of it is no newer and would be filed. A document
 * is withdrawn after it is published, so of the same version the withdrawal is the newer.
 */
export function withdrawalAfter<Stored extends StoredDocument>(
  asked: Sequel,
  stored: Stored | undefined,
): Stored | undefined {
  const { action, version } = asked.document
  if (action !== 'file' || !stored || ('report' in stored && !stored.retracted)) return undefined
  const same = version !== null && version === stored.version
  return same || isOlder(asked, stored) ? stored : undefined
}

function filing({ adapter, at, mapped: { data } }: DocumentVersion, standing: FiledDocument | undefined) {
  const { reason = `Updated in ${systems[adapter.kind].name}`, ...content } = data
  const timestamp = instantText(at)
  if (!standing) return { type: 'report.filed', timestamp, data: content }
  return { type: 'report.corrected', timestamp, data: { ...content, report: standing.report, reason } }
}

function retracting({ adapter, at, mapped: { data } }: DocumentVersion, { scenario, report }: FiledDocument) {
  const { reason = `Unpublished in ${systems[adapter.kind].name}` } = data
  return { type: 'report.retracted', timestamp: instantText(at), data: { scenario, report, reason } }
}

/** Whether the stored version of the document is this one or a newer one. */
function isKnown(asked: DocumentVersion, stored: FiledDocument): boolean {
  const { action, version } = asked.document
  if (action === 'retract' && stored.retracted) return true
  if (version === null || version !== stored.version) return isOlder(asked, stored)
  if (action === 'retract') return isOlder(asked, stored)
  if (stored.retracted || contentOf(asked) === stored.content) return true
  // Times may be coarse, so a delivery with a different id of the system's own counts as another version.
  if (systems[asked.adapter.kind].payload.deliveryHeader !== undefined) return isOlder(asked, stored)
  throw reused(asked.document, stored)
}

/** Whether a version comes before the stored one: by their order, else by the times at which they were sent. */
function isOlder({ document: { version }, at }: Sequel, stored: StoredDocument): boolean {
  if (version !== null && stored.version !== null && version !== stored.version)
    return version < stored.version
  return at < Date.parse(stored.at)
}

/** Returns the refusal to file a version of a document that was withdrawn since. */
function withdrawn(id: string, { at, ...stored }: StoredDocument): DomainError {
  const detail = `the document ${id} was withdrawn on ${at}, and this is no newer version of it; to file it nevertheless, retry it with {"withdrawn": true}`
  const report = 'report' in stored ? { report: stored.report, revision: stored.answer.revision } : {}
  return new DomainError('nothing-to-file', detail, { document: id, withdrawn: at, ...report })
}

/** A digest of the report of a version, without the parts of the payload that the map leaves out. */
function contentOf({ mapped }: DocumentVersion): string {
  return createHash('sha256').update(JSON.stringify(mapped.data)).digest('hex')
}

/** Returns the refusal of a version that was filed with another content: which of the two is newer is unknown. */
function reused({ id }: SentDocument, { scenario, answer }: FiledDocument): DomainError {
  const filed = `was filed with another content, as revision ${answer.revision} of ${scenario}`
  const detail = `this version of the document ${id} ${filed}; another content needs a newer version`
  return new DomainError('id-reused', detail, { document: id, revision: answer.revision })
}

/** Returns the refusal to file a version that changes nothing, naming what the document stands as. */
export function nothingToFile(asked: Sequel, stored: FiledDocument): DomainError {
  const { id, version } = asked.document
  const withdrawal = withdrawalAfter(asked, stored)
  if (withdrawal) return withdrawn(id, withdrawal)
  const { scenario, report, answer, retracted } = stored
  const newer = version !== null && stored.version !== null && version < stored.version
  const which = newer
    ? 'a newer version of the document'
    : retracted
      ? 'the document'
      : 'this version of the document'
  const stands = `${retracted ? 'retracted' : 'filed'} as revision ${answer.revision} of ${scenario}`
  const detail = `${which} ${id} is ${stands}, so this changes nothing; dismiss the delivery, or correct ${report}`
  return new DomainError('nothing-to-file', detail, { document: id, report, revision: answer.revision })
}

function moved(from: string, to: string): DomainError {
  const detail = `the document was filed in ${from}; unpublish it before it is published for ${to}`
  return new DomainError('payload-invalid', detail, { errors: [{ pointer: '/data/scenario', detail }] })
}
