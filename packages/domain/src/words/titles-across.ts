import { knownIds } from './known-ids.ts'
import { type TitledParts, type Titles, titlesOf } from './titles.ts'

/** Returns the titles of a version of a definition, and for ids that it does not have those of a former version. */
export function titlesAcross(version: TitledParts, formerVersion: TitledParts): Titles {
  const known = knownIds(version)
  const [present, former] = [titlesOf(version), titlesOf(formerVersion)]
  return {
    track: (id) => (known.track(id) ? present : former).track(id),
    state: (track, id) => (known.state(track, id) ? present : former).state(track, id),
    event: (track, id) => (known.event(track, id) ? present : former).event(track, id),
    party: (id) => (known.party(id) ? present : former).party(id),
    rule: (id) => (known.rule(id) ? present : former).rule(id),
    fact: (track, id) => (known.fact(track, id) ? present : former).fact(track, id),
    factValue: (track, id, value) => (known.fact(track, id) ? present : former).factValue(track, id, value),
    deadline: (track, id) => (known.deadline(track, id) ? present : former).deadline(track, id),
  }
}
