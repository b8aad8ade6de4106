import type { Definition, Track } from '../definition/definition.ts'
import { titlesIn } from '../definition/names-of.ts'
import type { Fault } from '../error.ts'
import { lookup } from '../lookup.ts'
import type { Content } from '../report/content.ts'
import type { Drafted } from '../report/draft.ts'
import { type FactValue, readFact } from '../report/fact-value.ts'
import type { Id } from '../schema/id-record.ts'
import { meantId } from '../schema/meant-id.ts'
import { oneOf } from '../schema/one-of.ts'
import { pointer } from '../schema/pointer.ts'

/**
 * Reads a report's facts by the types that its track declares; an undeclared fact, or one of another type, is a fault.
 */
export function readFacts(
  written: Drafted['facts'],
  track: Track | undefined,
  { parties = {} }: Definition,
  path: readonly string[],
): Pick<Content, 'facts'> & { readonly faults: readonly Fault[] } {
  if (written === undefined || track === undefined) return { faults: [] }
  const declared = track.facts ?? {}
  const faults: Fault[] = []
  const facts: [Id, FactValue | null][] = []
  const refuse = (id: Id, detail: string) => faults.push({ pointer: pointer(...path, 'facts', id), detail })
  for (const [id, value] of Object.entries(written)) {
    const fact = lookup(declared, id)
    if (!fact) {
      const meant = meantId(id, titlesIn(declared))
      refuse(id, `the track declares no fact ${id}${meant}; it declares ${oneOf(Object.keys(declared))}`)
      continue
    }
    const read = value === null ? { ok: true as const, value } : readFact(value, fact, parties)
    if (read.ok) facts.push([id, read.value])
    else refuse(id, `the fact ${id} ${read.detail}`)
  }
  return { facts: Object.fromEntries(facts), faults }
}
