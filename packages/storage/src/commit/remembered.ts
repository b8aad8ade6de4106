import type { Key, Table } from '../table.ts'
import { damaged } from '../damaged.ts'
import { deliveryKeyOf } from '../items/answer.ts'
import type { Contents } from '../items/contents.ts'
import { upcast } from '../items/form.ts'
import { keys } from '../items/keys.ts'

/**
 * Returns the remembered answer to a delivery. Throws `damaged` if the revision that it names was not made by this
 * delivery: a forged answer would swallow the sender's write. Takes a second read if there is an answer.
 */
export async function remembered(table: Table, key: Key): Promise<Contents['delivery'] | undefined> {
  const item = await table.get(key)
  if (!item) return undefined
  const stored = upcast('delivery', item)
  const { scenario, revision: number } = stored.answer
  const made = await table.get(keys.revision(scenario, number))
  const revision = made && upcast('revision', made)
  if (revision?.sha256 === stored.sha256 && deliveryKeyOf(revision)?.pk === key.pk) return stored
  const name = `${key.pk} ${key.sk}`
  throw damaged(
    name,
    `${name} remembers an answer of revision ${number} of ${scenario}, which it did not make`,
  )
}
