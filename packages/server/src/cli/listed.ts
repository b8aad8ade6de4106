import { ask, type Connection } from './client.ts'

/** A scenario in the list of scenarios. */
interface ListedScenario {
  readonly scenario: string
  readonly title: string
  readonly lastDevelopment: string | null
}

/** Reads every scenario of the tracker, or every archived one, newest development first, page by page. */
export async function everyScenario(
  connection: Connection,
  archived = false,
): Promise<readonly ListedScenario[]> {
  const all: ListedScenario[] = []
  for (let after: string | null = ''; after !== null;) {
    const path = `/v1/scenarios?limit=200${archived ? '&archived=true' : ''}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`
    const { items, next } = (await ask(connection, { path })).json as {
      readonly items: readonly ListedScenario[]
      readonly next: string | null
    }
    all.push(...items)
    after = next
  }
  return all
}
