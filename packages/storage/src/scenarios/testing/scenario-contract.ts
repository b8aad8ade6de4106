import { describe } from 'vitest'
import type { MakeTable } from '../../testing/table-contract.ts'
import { tracker } from '../../testing/tracker.ts'
import { checkContract } from './check-contract.ts'
import { defineContract } from './define-contract.ts'
import { documentContract } from './document-contract.ts'
import { historyContract } from './history-contract.ts'
import { ledgerContract } from './ledger-contract.ts'
import { listContract } from './list-contract.ts'
import { movingContract } from './moving-contract.ts'
import { redactionContract } from './redaction-contract.ts'
import { refusalContract } from './refusal-contract.ts'
import { statusContract } from './status-contract.ts'
import { writeContract } from './write-contract.ts'

/** The contract of scenarios, run for each table; its long stories are in `longScenarioContract`. */
export function scenarioContract(name: string, makeTable: MakeTable): void {
  describe(`scenarios over ${name}`, () => {
    const make = () => tracker(makeTable)
    writeContract(make)
    documentContract(make)
    refusalContract(make)
    historyContract(make)
    statusContract(make)
    ledgerContract(make)
    redactionContract(make)
    listContract(make)
    movingContract(make)
    defineContract(make)
    checkContract(make)
  })
}
