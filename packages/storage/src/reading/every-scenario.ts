import type { Summary } from './list.ts'
import type { Page } from '../items/page.ts'

/** The part of the tracker that lists scenarios: active ones, or archived and moved ones. */
interface WithList {
  list(after: string | undefined, limit: number, apart?: boolean): Promise<Page<Summary, string>>
}

/** Yields the id of every scenario, archived and moved ones included, newest development first within each list. */
export async function* everyScenario({ list }: WithList): AsyncGenerator<string> {
  for (const apart of [false, true]) {
    let after: string | undefined
    do {
      const { items, next } = await list(after, 200, apart)
      for (const { scenario } of items) yield scenario
      after = next ?? undefined
    } while (after !== undefined)
  }
}
