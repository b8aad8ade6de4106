import { revisedScenarios, type Table } from '@tracker/storage'

/** Wraps a table so that every commit of this process announces the scenarios with a new revision. */
export function announcing(table: Table, heard: (scenario: string) => void): Table {
  return {
    ...table,
    transact: async (writes, token) => {
      await table.transact(writes, token)
      for (const scenario of revisedScenarios(writes)) heard(scenario)
    },
  }
}
