import { english as texts } from '../../text/english/english.ts'
import { authority, base, expired, reported, status } from './statuses.ts'
import { names } from './story-names.ts'

/** A feed of a report, and of the deadline that passed after it. */
export const source = {
  status: status(),
  items: [reported(), expired()],
  names,
  texts,
  details: new Map(),
  base,
  authority,
}
