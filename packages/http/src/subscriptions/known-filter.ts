import { type Fault, nearestName } from '@tracker/domain'
import type { Scenarios, Subscription } from '@tracker/storage'

/**
 * Returns a fault for each track or party that none of the scenarios has, since nothing would ever pass. A subscription
 * to every scenario has no such fault, since a later scenario may have the name.
 */
export async function unknownNames(
  scenarios: Pick<Scenarios, 'definition'>,
  asked: Pick<Subscription, 'scenarios' | 'tracks' | 'parties'>,
): Promise<readonly Fault[]> {
  const { tracks = [], parties = [] } = asked
  if (asked.scenarios.includes('*') || tracks.length + parties.length === 0) return []
  const known = { tracks: new Set<string>(), parties: new Set<string>() }
  for (const scenario of asked.scenarios) {
    const { definition } = await scenarios.definition(scenario)
    for (const track of Object.keys(definition.tracks)) known.tracks.add(track)
    for (const party of Object.keys(definition.parties ?? {})) known.parties.add(party)
  }
  const among = asked.scenarios.join(', ')
  const faultsOf = (kind: 'tracks' | 'parties', one: string, names: readonly string[]) =>
    names.flatMap((name, at): Fault[] => {
      if (known[kind].has(name)) return []
      const nearest = nearestName(name, [...known[kind]])
      const instead = nearest === undefined ? 'there is none' : `the nearest is "${nearest}"`
      return [{ pointer: `/${kind}/${at}`, detail: `is no ${one} of ${among}; ${instead}` }]
    })
  return [...faultsOf('tracks', 'track', tracks), ...faultsOf('parties', 'party', parties)]
}
