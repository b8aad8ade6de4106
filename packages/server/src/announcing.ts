import { revisedScenarios, type Table } from '@tracker/storage'

/** The same table, which says of every commit of this process which scenarios have a new revision. */
export function announcing(table: Table, heard: (scenario: string) => void): Table {
  return {
    ...table,
    transact: async (writes, token) => {
      await table.transact(writes, token)
      for (const scenario of revisedScenarios(writes)) heard(scenario)
    },
  }
}
