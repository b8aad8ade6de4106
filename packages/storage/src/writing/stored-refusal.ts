import type { Instant } from '@tracker/domain'
import type { Table, Write } from '../table.ts'
import type { Delivery } from '../commit/delivery.ts'
import { remembered } from '../commit/remembered.ts'
import type { StoredRefusal } from '../items/contents.ts'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import { refusalAttributes } from '../items/refusal-attributes.ts'
import { refusalId } from '../items/refusal-id.ts'

/** A refused delivery as it stands. */
export interface StandingRefusal {
  readonly refusal: StoredRefusal
  /** The version of its item. */
  readonly version: number
  /** Whether a delivery has been filed under its id: its own bytes, or others. */
  readonly taken: boolean
}

/**
 * Reads a refused delivery. One that its sender's own copy has filed since counts as filed; other bytes under its id
 * do not file it.
 */
export async function storedRefusal(table: Table, id: string): Promise<StandingRefusal | undefined> {
  const read = async () => {
    const item = await table.get(keys.refusal(id))
    return item && { refusal: upcast('refusal', item), version: item.version ?? 0 }
  }
  const found = await read()
  if (!found || found.refusal.filed !== undefined) return found && { ...found, taken: true }
  const { source, delivery, sha256 } = found.refusal
  const answered = await remembered(table, keys.delivery('source', source, delivery))
  if (answered?.sha256 !== sha256) return { ...found, taken: answered !== undefined }
  // If a retry filed it since the first read, the refusal says so, and with which payload.
  const again = await read()
  if (!again || again.refusal.filed !== undefined) return again && { ...again, taken: true }
  const filed = { answer: answered.answer }
  return { ...again, refusal: { ...again.refusal, status: 'filed', filed }, taken: true }
}

/** Returns when the first of the copies of a delivery was sent, if that was refused; undefined if none was. */
export async function firstRefused(
  table: Table,
  { by, id, sha256 }: Pick<Delivery, 'by' | 'id' | 'sha256'>,
): Promise<Instant | undefined> {
  const item = await table.get(keys.refusal(refusalId(by.name, id, sha256)))
  return item && Date.parse(upcast('refusal', item).at)
}

/** Stores a refused delivery in place of the one that was read, if any; rejected if that has changed since. */
export function refusalWrite(
  refusal: StoredRefusal,
  before: Pick<StandingRefusal, 'version'> | undefined,
): Write {
  const version = (before?.version ?? 0) + 1
  const attributes = refusalAttributes(refusal.id, Date.parse(refusal.received))
  return {
    put: { ...formed('refusal', keys.refusal(refusal.id), refusal), version, ...attributes },
    if: before ? { version: before.version } : 'absent',
  }
}
