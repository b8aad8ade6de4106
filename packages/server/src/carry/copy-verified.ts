import { copyDatabase, sqliteTable } from '@tracker/storage'
import { type VerifiedScenario, verifiedScenarios } from './verified-scenarios.ts'

/**
 * Copies a database to a new file once every ledger in the copy has been verified, and returns the newest revision of
 * each; `anyway` as far as a damaged WAL can be read. Throws an Error that says why there is no copy.
 */
export async function copyVerified(
  from: string,
  to: string,
  examining: { readonly anyway?: boolean } = {},
): Promise<readonly VerifiedScenario[]> {
  if ([from, to].includes(':memory:')) throw new Error(':memory: is no file that could be copied')
  let found: readonly VerifiedScenario[] = []
  const verify = async (copy: string) => {
    const table = sqliteTable(copy)
    try {
      found = await verifiedScenarios(table)
    } finally {
      await table.close()
    }
  }
  await copyDatabase(from, to, verify, examining)
  return found
}
