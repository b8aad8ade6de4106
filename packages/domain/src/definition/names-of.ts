import { mapValues } from '../map-values.ts'
import type { Id } from '../schema/id-record.ts'
import type { Text } from '../schema/texts.ts'
import type { Definition } from './definition.ts'

/** The names of parties by their ids. */
export function namesOf(parties: NonNullable<Definition['parties']>): Readonly<Record<Id, Text>> {
  return mapValues(parties, ({ name }) => name)
}

/** The titles of parts of a definition by their ids. */
export function titlesIn(
  parts: Readonly<Record<Id, { readonly title?: Text }>>,
): Readonly<Record<Id, Text | undefined>> {
  return mapValues(parts, ({ title }) => title)
}
