import { describe } from 'vitest'
import type { MakeTable } from '../../testing/table-contract.ts'
import { tracker } from '../../testing/tracker.ts'
import { costContract } from './cost-contract.ts'
import { limitsContract } from './limits-contract.ts'
import { withoutContract } from './without-contract.ts'

/** The part of the contract of scenarios that takes long stories, run for each table. */
export function longScenarioContract(name: string, makeTable: MakeTable): void {
  describe(`long scenarios over ${name}`, () => {
    const make = () => tracker(makeTable)
    withoutContract(make)
    costContract(make)
    limitsContract(make)
  })
}
