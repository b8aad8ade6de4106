import { DomainError } from '@tracker/domain'
import { type Table, Unavailable } from '../table.ts'
import { Abandoned } from '../wanted.ts'
import { requireStored } from './load.ts'

/**
 * Runs a read of a scenario that takes several requests. If something is missing, the scenario may have been deleted
 * between two of them: it then throws `not-found`, or reads once more if the scenario was created again.
 */
export async function whileThere<T>(table: Table, scenario: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const isDefect = !(error instanceof DomainError) || error.code === 'damaged'
    if (error instanceof Unavailable || error instanceof Abandoned || !isDefect) throw error
    await requireStored(table, scenario)
    return read()
  }
}
