import { DomainError } from '@tracker/domain'
import { formed, upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'
import type { Subscription } from '../items/stored-subscription.ts'
import type { Table, Write } from '../table.ts'

/** The ids of an owner's subscriptions, and the version under which they are stored; undefined if they are not. */
interface Owned {
  readonly ids: readonly string[]
  readonly version: number | undefined
}

/** Reads an owner's subscriptions. */
export async function ownedBy(table: Table, { key, holder }: Subscription['owner']): Promise<Owned> {
  const item = await table.get(keys.owned(key, holder))
  return { ids: item ? upcast('owned', item).ids : [], version: item?.version }
}

/** Stores an owner's subscriptions in place of those that were read; rejected if they have changed since. */
export function ownedWrite(
  { key, holder }: Subscription['owner'],
  { version }: Owned,
  ids: readonly string[],
): Write {
  return {
    put: { ...formed('owned', keys.owned(key, holder), { ids }), version: (version ?? 0) + 1 },
    if: version === undefined ? 'absent' : { version },
  }
}

/** Returns the refusal of one more. */
export function full(key: string, has: number, most: number): DomainError {
  return new DomainError(
    'subscriptions-full',
    `the key "${key}" has ${has} subscriptions, and may have ${most}: delete one first`,
  )
}
