import type { Scenarios } from './scenarios.ts'

/** Yields the id of every scenario, archived and moved ones included, newest development first within each list. */
export async function* everyScenario({ list }: Pick<Scenarios, 'list'>): AsyncGenerator<string> {
  for (const apart of [false, true]) {
    let after: string | undefined
    do {
      const { items, next } = await list(after, 200, apart)
      for (const { scenario } of items) yield scenario
      after = next ?? undefined
    } while (after !== undefined)
  }
}
