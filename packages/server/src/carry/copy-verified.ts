import { copyDatabase, type Examining, sqliteTable, type Table } from '@tracker/storage'
import { Misused } from '../misused.ts'
import { type VerifiedScenario, verifiedScenarios } from './verified-scenarios.ts'

interface CopyOptions extends Pick<Examining, 'anyway'> {
  /** Rejects if the database is not to be copied; receives the copy. */
  readonly check?: (copy: Table) => Promise<void>
}

interface Copied {
  readonly scenarios: readonly VerifiedScenario[]
  /** Receives a warning about commits that the copy may lack. */
  readonly warnings: readonly string[]
}

/**
 * Copies a database to a new file once every ledger in the copy has been verified, and returns the newest revision of
 * each; with `anyway`, as far as a damaged WAL can be read. Throws an Error with the reason if there is no copy.
 */
export async function copyVerified(
  from: string,
  to: string,
  { check, ...examining }: CopyOptions,
): Promise<Copied> {
  if ([from, to].includes(':memory:')) throw new Misused(':memory: is no file that could be copied')
  let scenarios: readonly VerifiedScenario[] = []
  const warnings: string[] = []
  const verify = async (copy: string) => {
    const table = sqliteTable(copy)
    try {
      await check?.(table)
      scenarios = await verifiedScenarios(table)
    } finally {
      await table.close()
    }
  }
  await copyDatabase(from, to, verify, { ...examining, warn: (message) => void warnings.push(message) })
  return { scenarios, warnings }
}
