import type { Summary } from './list.ts'
import type { Page } from '../items/page.ts'

/** What lists scenarios: those that are read and written, or those apart from them. */
interface WithList {
  list(after: string | undefined, limit: number, apart?: boolean): Promise<Page<Summary, string>>
}

/** Yields the id of every scenario, archived and moved ones included, newest development first within each list. */
export async function* everyScenario(listing: WithList): AsyncGenerator<string> {
  for (const apart of [false, true])
    for await (const { scenario } of everySummary(listing, apart)) yield scenario
}

/** Returns the id of a scenario that moved to this one; undefined if none did. */
export async function movedTo(listing: WithList, target: string): Promise<string | undefined> {
  for await (const one of everySummary(listing, true)) if (one.movedTo === target) return one.scenario
  return undefined
}

async function* everySummary({ list }: WithList, apart: boolean): AsyncGenerator<Summary> {
  let after: string | undefined
  do {
    const { items, next } = await list(after, 200, apart)
    yield* items
    after = next ?? undefined
  } while (after !== undefined)
}
