import type { Definition, Status } from '@tracker/domain'
import { own } from '@tracker/domain'

/** The names that people know things by, where the page has only ids. */
export interface Names {
  track(track: string): string
  state(track: string, state: string): string
  party(party: string): string
  rule(rule: string): string
}

/** An id that has no title, made readable. */
export function spelledOut(id: string): string {
  return id.replaceAll('-', ' ')
}

/** Names by the definition; what it does not name, e.g. a state of a former version, is spelled out from its id. */
export function namesOf({ tracks, parties, rules }: Definition, status: Pick<Status, 'parties'>): Names {
  return {
    track: (id) => own(tracks, id)?.title ?? spelledOut(id),
    state: (track, id) => own(own(tracks, track)?.states, id)?.title ?? spelledOut(id),
    party: (id) => (own(status.parties, id) ?? own(parties, id))?.name ?? spelledOut(id),
    rule: (id) => own(rules, id)?.title ?? spelledOut(id),
  }
}
