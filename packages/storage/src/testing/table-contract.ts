import { afterAll, beforeAll, describe } from 'vitest'
import type { WholeTable } from '../table.ts'
import { indexContract } from './index-contract.ts'
import { itemContract } from './item-contract.ts'
import { queryContract } from './query-contract.ts'
import { scanContract } from './scan-contract.ts'
import type { Subject } from './subject.ts'
import { tokenContract } from './token-contract.ts'
import { transactionContract } from './transaction-contract.ts'
import { ttlContract } from './ttl-contract.ts'

/** Makes the table to be tested; it compares ttl with this clock (milliseconds since the epoch). */
export type MakeTable = (now: () => number) => WholeTable | Promise<WholeTable>

/** The promises of every table: the port's docstrings as tests, run once for each implementation. */
export function tableContract(name: string, makeTable: MakeTable): void {
  describe(`${name}, as a table`, () => {
    let made: WholeTable
    let ahead = 0
    const subject: Subject = {
      table: () => made,
      now: () => Date.now() + ahead,
      pass: (milliseconds) => {
        ahead += milliseconds
      },
    }

    beforeAll(async () => {
      made = await makeTable(subject.now)
    })
    afterAll(() => made?.close())

    itemContract(subject)
    transactionContract(subject)
    tokenContract(subject)
    queryContract(subject)
    scanContract(subject)
    indexContract(subject)
    ttlContract(subject)
  })
}
