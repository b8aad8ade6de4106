import type { Definition, Track } from '../definition/definition.ts'
import { titlesIn } from '../definition/names-of.ts'
import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import { accepted } from '../parsed.ts'
import type { Content } from '../report/content.ts'
import type { Drafted } from '../report/draft.ts'
import { type FactValue, readFact } from '../report/fact-value.ts'
import type { Id } from '../schema/id-record.ts'
import { meantId } from '../schema/meant-id.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'
import { sameFact, shownFact } from './former-words.ts'

/**
 * Reads a report's facts by the types that its track declares; an undeclared fact, or one of another type, is a fault.
 * A correction may keep a value that the report gave (`former`), though a later version dropped or changed the fact.
 */
export function readFacts(
  written: Drafted['facts'],
  track: Track | undefined,
  { parties = {} }: Definition,
  path: readonly string[],
  former: Content['facts'] = {},
): Pick<Content, 'facts'> & { readonly faults: readonly Fault[] } {
  if (written === undefined || track === undefined) return { faults: [] }
  const declared = track.facts ?? {}
  const faults: Fault[] = []
  const facts: [Id, FactValue | null][] = []
  const refuse = (id: Id, detail: string) => faults.push({ pointer: pointer(...path, 'facts', id), detail })
  for (const [id, value] of Object.entries(written)) {
    const fact = lookup(declared, id)
    const read = fact && (value === null ? accepted(value) : readFact(value, fact, parties))
    const was = lookup(former, id)
    if (read?.ok) facts.push([id, read.value])
    else if (was !== undefined && sameFact(value, was)) facts.push([id, was])
    else if (read) refuse(id, `the fact ${id} ${read.detail}`)
    else {
      const meant = meantId(id, titlesIn(declared))
      refuse(
        id,
        `the track declares no fact ${id}${meant}; it declares ${oneOf(Object.keys(declared))}${kept(was)}`,
      )
    }
  }
  return { facts: Object.fromEntries(facts), faults }
}

/** Names the value of a dropped fact that a correction may keep. */
function kept(was: FactValue | null | undefined): string {
  return was === undefined ? '' : `. A later version dropped it: keep ${shownFact(was)}, or leave it out`
}
