import { DomainError, type Instant, parseInstant } from '@tracker/domain'
import { type Adapter } from '../access/adapter.ts'
import { firstValue } from './payload-value.ts'
import { systems, type PayloadForm } from './system.ts'
import { systemTime } from './system-time.ts'

/** The document that a delivery is about. */
export interface SentDocument {
  readonly id: string
  /** Its version, of which a greater one is newer: the system's number, or a time in milliseconds; null without one. */
  readonly version: number | null
  readonly action: 'file' | 'retract'
}

/**
 * Reads the document that a payload is about, its version, and the event. Throws `payload-invalid` with a pointer into
 * the payload if the document is not named, the version has no order, or the action is not known.
 */
export function sentDocument(adapter: Adapter, payload: unknown, headers: Headers): SentDocument {
  const form = payloadFormOf(adapter)
  return {
    id: documentId(payload, form),
    version: versionOf(payload, form),
    action: actionOf(payload, headers, form, systems[adapter.kind].name),
  }
}

/** Returns the id of the document if it is a draft, or a version that a release holds back: neither is published. */
export function draftOf({ kind }: Adapter, payload: unknown): string | undefined {
  const { document, drafts } = systems[kind].payload
  const id = firstValue(payload, document)?.value
  return typeof id === 'string' && drafts?.test(id) ? id : undefined
}

/** Returns the id of the document that a payload names, and the pointer to it; undefined if it names none. */
export function namedDocument(
  adapter: Adapter,
  payload: unknown,
): { readonly pointer: string; readonly id: string } | undefined {
  const found = firstValue(payload, payloadFormOf(adapter).document)
  return found && { pointer: found.pointer, id: String(found.value) }
}

/** Returns the system's way of describing documents, with the adapter's overrides. */
function payloadFormOf({ kind, document, version, action }: Adapter): PayloadForm {
  const { payload } = systems[kind]
  return {
    ...payload,
    document: document ? [document.pointer] : payload.document,
    version: version ? [version.pointer] : payload.version,
    action: action ? { pointers: [action.pointer], file: [], retract: action.retract } : payload.action,
  }
}

function documentId(payload: unknown, { document }: PayloadForm): string {
  const found = firstValue(payload, document)
  const id = typeof found?.value === 'number' ? String(found.value) : found?.value
  if (typeof id === 'string' && id.length <= 400) return id
  throw refused(found?.pointer ?? document[0], 'must name the document, in at most 400 characters')
}

function versionOf(payload: unknown, { version }: PayloadForm): number | null {
  const found = firstValue(payload, version)
  if (found === undefined) return null
  const { value, pointer } = found
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (typeof value === 'string' && /^\d{1,15}$/.test(value)) return Number(value)
  const instant = typeof value === 'string' ? instantOf(value, pointer) : undefined
  if (instant !== undefined) return instant
  throw refused(pointer, 'must be the version of the document, a whole number or a time')
}

function instantOf(text: string, pointer: string): Instant | undefined {
  const parsed = parseInstant(systemTime(text, pointer))
  return parsed.ok ? parsed.value : undefined
}

function actionOf(
  payload: unknown,
  headers: Headers,
  { action }: PayloadForm,
  name: string,
): SentDocument['action'] {
  const { header, pointers = [], file, retract, otherwise, unsaid } = action
  const found = firstValue(payload, pointers)
  const word = header === undefined ? found?.value : (headers.get(header) ?? undefined)
  const where = found?.pointer ?? pointers[0] ?? ''
  if (word === undefined && unsaid) return unsaid
  const said = typeof word === 'string' || typeof word === 'boolean' ? String(word) : ''
  if (retract.includes(said)) return 'retract'
  if (file.includes(said)) return 'file'
  // An adapter that lists the words that retract treats every other word as a filing.
  if (word !== undefined && file.length === 0) return 'file'
  if (word !== undefined && otherwise) return otherwise
  const from = header === undefined ? '' : `the header ${header}: `
  const known = [...file, ...retract].join(', ') || 'what happened to the document'
  throw refused(where, `${from}${name} must say one of ${known} here; send this source nothing else`)
}

function refused(pointer: string | undefined, detail: string): DomainError {
  const at = pointer ?? ''
  const errors = [{ pointer: at, detail }]
  return new DomainError('payload-invalid', `${at === '' ? 'the delivery' : at}: ${detail}`, { errors })
}
