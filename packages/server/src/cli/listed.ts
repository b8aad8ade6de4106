import { ask, type Connection } from './client.ts'

/** A scenario in the list of scenarios. */
interface ListedScenario {
  readonly scenario: string
  readonly title: string
  readonly lastDevelopment: string | null
}

interface Listed {
  readonly items: readonly ListedScenario[]
  /** The number of damaged ones that the tracker's lists leave out. */
  readonly leftOut: number
}

/** Reads every scenario of the tracker, or every archived one, newest development first, page by page. */
export async function everyScenario(connection: Connection, archived = false): Promise<Listed> {
  const all: ListedScenario[] = []
  let damaged = 0
  for (let after: string | null = ''; after !== null;) {
    const path = `/v1/scenarios?limit=200${archived ? '&archived=true' : ''}${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`
    const {
      items,
      next,
      leftOut = 0,
    } = (await ask(connection, { path })).json as {
      readonly items: readonly ListedScenario[]
      readonly next: string | null
      readonly leftOut?: number
    }
    all.push(...items)
    damaged += leftOut
    after = next
  }
  return { items: all, leftOut: damaged }
}

/** Reads every scenario, those that are archived or moved included. */
export async function wholeList(connection: Connection): Promise<Listed> {
  const lists = [await everyScenario(connection), await everyScenario(connection, true)]
  return {
    items: lists.flatMap(({ items }) => items),
    leftOut: lists.reduce((sum, { leftOut }) => sum + leftOut, 0),
  }
}

/** Returns a sentence about the number of scenarios that a list leaves out; undefined if there are none. */
export function leftOutText({ leftOut }: Pick<Listed, 'leftOut'>): string | undefined {
  if (leftOut === 0) return undefined
  const many = leftOut === 1 ? '1 scenario is' : `${leftOut} scenarios are`
  return `${many} damaged and left out of the list; the tracker’s log names them (list-failure)`
}
