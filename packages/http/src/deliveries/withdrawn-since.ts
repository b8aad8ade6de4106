import { DomainError, lookup } from '@tracker/domain'
import type { RefusedDelivery } from '@tracker/storage'
import type { AccessDocument } from '../access/access-document.ts'
import { withdrawalAfter } from '../adapters/document-write.ts'
import { sentDocument, type SentDocument } from '../adapters/sent-document.ts'
import type { Deps } from '../app/deps.ts'
import { strictJson } from '../body/strict-json.ts'

/**
 * Returns when the document of an open refused delivery was withdrawn, in the version that came or a newer one, RFC
 * 3339; a retry is then refused unless it says so. Undefined if it was not, or the delivery names no document. One read
 * if it names one.
 */
export async function withdrawnSince(
  scenarios: Pick<Deps['scenarios'], 'document'>,
  access: AccessDocument,
  delivery: RefusedDelivery,
): Promise<string | undefined> {
  const document = documentOf(access, delivery)
  if (!document) return undefined
  const stored = await scenarios.document(delivery.source, document.id)
  return withdrawalAfter({ document, at: Date.parse(delivery.at) }, stored)?.at
}

/** The document that an open delivery of a content system is about, if it can be read that far. */
function documentOf(
  { sources }: AccessDocument,
  { source, status, body, headers }: RefusedDelivery,
): SentDocument | undefined {
  const adapter = lookup(sources, source)?.adapter
  if (!adapter || status !== 'refused') return undefined
  try {
    return sentDocument(adapter, strictJson(body), new Headers(headers))
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
