/** Returns the state of each track of each scenario that a tracker lists. */
export async function statesAt(
  url: string,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const answer = await fetch(`${url}/v1/scenarios`)
  const { items } = (await answer.json()) as {
    readonly items: readonly {
      readonly scenario: string
      readonly states: Readonly<Record<string, string>>
    }[]
  }
  return Object.fromEntries(items.map(({ scenario, states }) => [scenario, states]))
}
