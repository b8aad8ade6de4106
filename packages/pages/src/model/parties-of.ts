import { lookup, spelledOut, type Status } from '@tracker/domain'

/**
 * All who have a position, by id: the parties of the definition in force, and those that it no longer names, their ids
 * spelled out, as what they said still stands.
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
