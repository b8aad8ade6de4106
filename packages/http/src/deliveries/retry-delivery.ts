import { DomainError, lookup } from '@tracker/domain'
import { type Answer, refiledAnswer, type RefusedDelivery } from '@tracker/storage'
import * as v from 'valibot'
import type { AccessDocument } from '../access/access-document.ts'
import type { Adapter } from '../access/adapter.ts'
import { type Caller, permits } from '../access/caller.ts'
import { namedDocument } from '../adapters/sent-document.ts'
import type { Deps } from '../app/deps.ts'
import { invalid } from '../body/read-as.ts'
import { bodyLimit } from '../body/read-body.ts'
import { rebased } from '../body/rebased.ts'
import { strictJson } from '../body/strict-json.ts'
import { sha256 } from '../writing/payload.ts'
import type { TakenDelivery } from '../writing/received-delivery.ts'
import { takeDelivery } from '../writing/take-delivery.ts'

/** A refused delivery, the key whose holder files it again, and the payload that replaces the received one. */
export interface Retry {
  readonly key: Caller
  readonly delivery: RefusedDelivery
  readonly mended?: Uint8Array
  /** Whether to file it although its document was withdrawn since. */
  readonly despiteWithdrawal?: true
}

/** The largest body of a retry, in bytes: the largest payload, with room for the object around it. */
export const retryLimit = bodyLimit + 1024

const retryBody = v.strictObject({
  payload: v.exactOptional(v.unknown()),
  withdrawn: v.exactOptional(v.literal(true)),
})

/** Reads the body of a retry, its payload in the form in which the sender would send it. Throws `payload-invalid`. */
export function readRetry(body: Uint8Array): Pick<Retry, 'mended' | 'despiteWithdrawal'> {
  const parsed = v.safeParse(retryBody, strictJson(body))
  if (parsed.success && Object.keys(parsed.output).length > 0) {
    const { payload, withdrawn } = parsed.output
    return {
      ...(payload === undefined ? {} : { mended: Buffer.from(JSON.stringify(payload)) }),
      ...(withdrawn ? { despiteWithdrawal: withdrawn } : {}),
    }
  }
  const detail =
    'Send nothing, or {"payload": …} with the payload in the form in which its sender would send it; with "withdrawn": true, it is filed although its document was withdrawn since.'
  throw new DomainError('payload-invalid', detail, { errors: [{ pointer: '', detail }] })
}

/**
 * Files a refused delivery under its own id and source, exactly once; a repeated request gets the same answer. Throws
 * every refusal of the delivery; `delivery-closed` if it was dismissed or filed with another payload; `forbidden` if
 * its source is gone; `nothing-to-file` if its sender filed another body under its id; and `payload-invalid` if it is
 * to be filed despite a withdrawal although its source has no documents.
 */
export async function retryDelivery(
  { scenarios, access, now }: Pick<Deps, 'scenarios' | 'access' | 'now'>,
  { key, delivery, mended, despiteWithdrawal }: Retry,
): Promise<Answer> {
  const digest = mended && sha256(mended)
  const before = refiledAnswer(delivery, digest)
  if (before) return before
  const sender = senderOf(await access(), delivery)
  if (despiteWithdrawal && !sender.adapter) throw notWithdrawn(delivery)
  if (mended && sender.adapter) requireSameDocument(sender.adapter, delivery.body, mended)
  return takeDelivery(scenarios, {
    ...sender,
    id: delivery.delivery,
    body: mended ?? delivery.body,
    sha256: delivery.sha256,
    at: Date.parse(delivery.at),
    headers: new Headers(delivery.headers),
    retriedBy: key,
    ...(despiteWithdrawal ? { despiteWithdrawal: now() } : {}),
    refiles: { id: delivery.id, ...(digest === undefined ? {} : { mended: digest }) },
  })
    .then(filedAnswer)
    .catch(async (error: unknown) => {
      if (error instanceof DomainError && error.code === 'id-reused') {
        const instead = await scenarios.refused.filedInstead(delivery)
        if (instead) throw filedOtherwise(delivery, instead, key)
      }
      // Its faults are in the payload, which is a part of the retry's body.
      throw mended ? rebased(error, (pointer) => `/payload${pointer}`) : error
    })
}

/** Returns the refusal of a delivery whose id another body took, naming its revision to a key with that scenario. */
function filedOtherwise(
  { delivery }: RefusedDelivery,
  { scenario, revision, report }: Answer['body'],
  key: Caller,
): DomainError {
  const may = permits(key, 'editor', scenario)
  const where = may ? `, as revision ${revision} of ${scenario}` : ''
  const detail = `${delivery} was filed with another body${where}; dismiss this one`
  return new DomainError('nothing-to-file', detail, may ? { report, revision } : {})
}

function notWithdrawn({ source }: RefusedDelivery): DomainError {
  const detail = `is for the documents of content systems, and the source ${source} has no adapter; leave it out`
  return invalid([{ pointer: '/withdrawn', detail }])
}

/** Throws `payload-invalid` for the payload of another document, whose own deliveries would then not find it. */
function requireSameDocument(adapter: Adapter, came: Uint8Array, mended: Uint8Array): void {
  const [before, after] = [came, mended].map((body) => namedDocument(adapter, jsonIn(body)))
  if (!before || !after || before.id === after.id) return
  const detail = `names the document ${after.id}; the delivery is about ${before.id}, and is mended with a payload of that`
  throw invalid([{ pointer: `/payload${after.pointer}`, detail }])
}

/** Parses JSON; undefined if it is malformed. */
function jsonIn(body: Uint8Array): unknown {
  try {
    return strictJson(body)
  } catch {
    return undefined
  }
}

/** Returns the answer of a write. Throws `nothing-to-file` if the delivery leads to none: it is a draft. */
function filedAnswer(taken: TakenDelivery): Answer {
  if ('ignored' in taken) throw new DomainError('nothing-to-file', taken.ignored)
  return taken
}

/** The present source of a delivery, whose role and scenarios may have changed since. */
function senderOf({ sources }: AccessDocument, { source: name, holder }: RefusedDelivery) {
  const source = lookup(sources, name)
  if (!source) throw new DomainError('forbidden', `The source "${name}" is no longer in the access document.`)
  const { role, scenarios, adapter } = source
  const caller = { kind: 'source', name, holder, role, scenarios } as const
  return { caller, ...(adapter ? { adapter } : {}) }
}
