import * as v from 'valibot'
import { choice } from '../schema/choice.ts'
import { closedObject } from '../schema/closed-object.ts'
import { type Id, idRecord } from '../schema/id-record.ts'
import { shouldBeByIds, shouldBeObject } from '../schema/should-be-object.ts'
import { type Text, textsOf } from '../schema/texts.ts'
import { lineOf } from '../schema/text-schema.ts'

export const factTypes = ['text', 'number', 'choice', 'party', 'time'] as const

/** A value to compare or chart beside a track's state, of one type, that reports may give. */
export interface FactDeclaration {
  readonly title?: Text
  /** A `party` fact names one party or several. */
  readonly type: (typeof factTypes)[number]
  /** The unit of a number, e.g. `days`. */
  readonly unit?: Text
  /** The titles of the choices, by id. */
  readonly choices?: Readonly<Record<Id, Text>>
}

const title = textsOf(lineOf(200))

export const factExample = { title: 'Venue', type: 'text' }
/** Makes a declaration of a text in its place: the fact's type, or its title. */
export function titledFact(text: string): object {
  return factTypes.some((type) => type === text) ? { type: text } : { title: text, type: 'text' }
}

/** The shape of a fact's declaration. */
export const factDeclarationSchema: v.GenericSchema<FactDeclaration> = v.pipe(
  closedObject(
    {
      title: v.exactOptional(title),
      type: choice(...factTypes),
      unit: v.exactOptional(textsOf(lineOf(50))),
      choices: v.exactOptional(
        v.pipe(
          idRecord(
            title,
            50,
            shouldBeByIds({ land: 'Land', sea: 'Sea' }, (text) => text),
          ),
          v.minEntries(1, 'A choice has at least one alternative.'),
        ),
      ),
    },
    {},
    shouldBeObject(factExample, titledFact),
  ),
  v.forward(
    v.check(
      ({ type, unit }) => type === 'number' || unit === undefined,
      'Only a number has a unit; leave it out, or choose the type number.',
    ),
    ['unit'],
  ),
  v.forward(
    v.check(
      ({ type, choices }) => (type === 'choice') === (choices !== undefined),
      'The type choice needs its choices, as in {"land": "Land", "sea": "Sea"}; other types have none.',
    ),
    ['choices'],
  ),
)
