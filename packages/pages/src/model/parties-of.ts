import { lookup, spelledOut, type Status } from '@tracker/domain'

/**
 * Returns all parties with a position, by id: those of the definition in force, and former ones, their ids spelled out,
 * whose positions still stand.
 */
export function partiesOf({
  parties,
  tracks,
}: Pick<Status, 'parties' | 'tracks'>): readonly [string, { readonly name: string }][] {
  const held = new Set(Object.values(tracks).flatMap(({ positions }) => Object.keys(positions)))
  const former = [...held].filter((id) => lookup(parties, id) === undefined)
  return [
    ...Object.entries(parties),
    ...former.map((id): [string, { name: string }] => [id, { name: spelledOut(id) }]),
  ]
}
