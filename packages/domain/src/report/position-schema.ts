import * as v from 'valibot'
import { choiceFault } from '../schema/choice.ts'
import { closedObject } from '../schema/closed-object.ts'
import { oneShape } from '../schema/one-shape.ts'
import { type Stance, stances } from '../schema/stance.ts'
import { cutAfter } from '../schema/most-characters.ts'
import { proseOf } from '../schema/text-schema.ts'

/** A stance and the terms that it depends on, in the speaker's words. */
export interface StanceOnTerms {
  readonly stance: Stance
  readonly terms?: string
}

const stance = v.picklist(stances, ({ input }) => stanceFault(input))

/** Refuses what is no stance; a stance with its terms in one text, as in "conditional: if …", belongs in two keys. */
function stanceFault(input: unknown): string {
  const [, word = '', terms = ''] =
    typeof input === 'string' ? (/^\s*(\w+)[\s:;,(–—-]+(\S.*)$/s.exec(input) ?? []) : []
  const known = stances.find((one) => one === word.toLowerCase())
  if (known === undefined) return choiceFault(input, stances)
  const instead = JSON.stringify({ stance: known, terms: cutAfter(60, terms) })
  return `This is a stance and its terms in one text; write ${instead}.`
}

const onTerms = closedObject({ stance, terms: v.exactOptional(proseOf(2000)) })

/** A party's position as an editor writes it: the stance alone, or with its terms. */
export const positionSchema: v.GenericSchema<Stance | StanceOnTerms> = oneShape(
  { text: stance, object: onTerms },
  'This must be a stance, or an object of "stance" and "terms".',
)

/** Returns a written position as an object with the stance under its own key. */
export function stanceOf(written: Stance | StanceOnTerms): StanceOnTerms {
  return typeof written === 'string' ? { stance: written } : written
}
